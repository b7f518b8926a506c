import type { Tone } from '../parts/badge.tsx';
import { count } from '../parts/times.ts';
import type { Outcome, Source } from './queries.ts';

export const kinds: Readonly<Record<Source['kind'], string>> = {
  website: 'Website',
  help_center: 'Help centre',
  file: 'File',
  text: 'Text',
  direct_response: 'Direct response',
};

export const refreshes: Readonly<Record<Source['refresh'], string>> = {
  never: 'Only when asked',
  daily: 'Every day',
  weekly: 'Every week',
  monthly: 'Every month',
};

export const outcomes: Readonly<Record<Outcome, { readonly label: string; readonly tone: Tone }>> = {
  changed: { label: 'New or changed', tone: 'good' },
  unchanged: { label: 'Unchanged', tone: 'quiet' },
  failed: { label: 'Failed', tone: 'risk' },
  gone: { label: 'Gone', tone: 'wait' },
  left_out: { label: 'Left out', tone: 'quiet' },
};

const reasons: Readonly<Record<string, string>> = {
  most_pages_gone:
    'Most of its pages were gone, which is more likely an outage than meant. Nothing was taken out; read it again, or confirm that they are gone.',
  robots: 'Its robots.txt could not be read, so nothing was.',
  unreachable: 'Its server could not be reached.',
  max_bytes:
    'Its pages are larger together than may be read. What was read is in use, the rest was left out.',
  max_minutes: 'It took longer than may be. What was read is in use, the rest was left out.',
  no_source: 'The source was removed meanwhile.',
};

/** A sentence about why a sync failed or ended early. */
export function syncReason(reason: string): string {
  const [, status] = /^http_(\d+)$/.exec(reason) ?? [];
  if (status) return `Its first page answered with HTTP ${status}.`;
  return reasons[reason] ?? `It ended with "${reason.replaceAll('_', ' ')}".`;
}

/** How a source stands, in a word and its colour. */
export function standing({ sync, failingSince, kind }: Source): {
  readonly word: string;
  readonly tone: Tone;
} {
  if (!sync)
    return kind === 'website' || kind === 'help_center' ? { word: 'About to be read', tone: 'ai' } : ready;
  switch (sync.state) {
    case 'running':
      return { word: 'Reading', tone: 'ai' };
    case 'failed':
      return { word: 'Failed', tone: 'risk' };
    case 'cancelled':
      return { word: 'Cancelled', tone: 'wait' };
    case 'done':
      if (failingSince) return { word: 'Failing', tone: 'risk' };
      return sync.pages.failed > 0
        ? { word: `${count(sync.pages.failed, 'page')} failed`, tone: 'wait' }
        : ready;
  }
}
const ready = { word: 'In use', tone: 'good' } as const;

/** How far a sync is, 0 to 1; a website that grows while it is read may fall back a little. */
export function progressOf({ pages }: NonNullable<Source['sync']>): number {
  return pages.found === 0 ? 0 : (pages.found - pages.queued) / pages.found;
}
