import type { Caller } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import type { Citation } from '../../domain/events.ts';
import type { StoredPassage } from '../../store/passages.ts';
import type { ApiDeps } from '../deps.ts';
import { findConversation } from './find-conversation.ts';
import { seenBy } from './read-events.ts';

/** A quote where it stands: `start` and `end` are UTF-16 offsets into `text`. */
export type CitationView = {
  readonly sourceTitle: string;
  /** The sections and headings above it, outermost first. */
  readonly path: readonly string[];
  readonly url: string | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly fetchedAt: string;
  /** The page says something else by now, or is gone. */
  readonly changedSince: boolean;
};

/**
 * The nth citation (from 0) of an event with the whole passage that it quotes, as it was when it was cited; AppError
 * `not_found` when this caller's conversation has none there. A customer whose source has become internal, or whoever
 * cites what is not stored any more, gets the quote alone: that much they were told.
 */
export async function showCitation(
  deps: ApiDeps,
  caller: Caller,
  id: string,
  { seq, n }: { readonly seq: number; readonly n: number },
): Promise<CitationView> {
  await findConversation(deps, caller, id);
  const [event] = seq === 0 ? [] : seenBy(caller)(await deps.store.events.after(id, seq - 1, 1));
  const citation = ((event?.citations ?? []) as readonly Citation[])[n];
  if (!citation) throw new AppError('not_found', 'There is no such citation.');
  const { sourceTitle, url = null, quote, fetchedAt } = citation;
  const passage = await deps.store.passages.get(citation.passageId);
  const [changedSince, isOpen] = passage
    ? await Promise.all([hasChanged(deps, passage), mayRead(deps, caller, passage)])
    : [true, false];
  return {
    ...{ sourceTitle, path: passage?.headings ?? [], url, quote, fetchedAt, changedSince },
    ...(passage && isOpen
      ? { text: passage.text, start: citation.start, end: citation.end }
      : { text: quote, start: 0, end: quote.length }),
  };
}

async function hasChanged({ store }: ApiDeps, { _id, snapshot }: StoredPassage): Promise<boolean> {
  return (await store.pages.get(_id.split(':')[0] ?? ''))?.snapshot !== snapshot;
}

/** Who works here reads everything of their sites; of a source that is gone, its passage tells. */
async function mayRead({ store }: ApiDeps, caller: Caller, passage: StoredPassage): Promise<boolean> {
  if (caller.kind === 'operator') return true;
  const { audience } = (await store.sources.get(passage.sourceId)) ?? passage;
  return audience === 'public';
}
