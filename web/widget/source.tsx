import { type ComponentChild, Fragment, h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { toUrl } from '../client/rich-text.ts';
import type { Cited } from './bubble.tsx';
import { say } from './config.ts';
import type { Citation } from './events.ts';
import { Icon } from './icons.tsx';
import type { Talk } from './talk.ts';
import { fullDate } from './time.ts';

/** A quote in its passage, as the API tells it. */
type Passage = {
  readonly sourceTitle: string;
  readonly path: readonly string[];
  readonly url: string | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly fetchedAt: string;
  readonly changedSince: boolean;
};

/** The quotes behind an answer, where they stand in their source: when it was read, and whether it says so still. */
export function SourceSheet({
  talk,
  cited,
  onClose,
}: {
  readonly talk: Talk;
  readonly cited: Cited;
  readonly onClose: () => void;
}) {
  const { event, index } = cited;
  const known = event.citations?.[index] as Citation;
  const [passage, setPassage] = useState<Passage | 'failed' | null>(null);
  const back = useRef<HTMLButtonElement>(null);

  useEffect(() => back.current?.focus(), []);
  useEffect(() => {
    let isHere = true;
    void talk.cite(event.seq, index).then(({ status, body }) => {
      if (isHere) setPassage(status === 200 ? (body as unknown as Passage) : 'failed');
    });
    return () => {
      isHere = false;
    };
  }, [talk, event, index]);

  const shown = passage === 'failed' ? null : passage;
  const { sourceTitle, fetchedAt, quote } = shown ?? known;
  // A source says where it is; that it is a web address is all that can be asked of it.
  const url = toUrl(shown ? shown.url : known.url, () => true);
  return (
    <section class="sheet" role="dialog" aria-modal="true" aria-label={say('sources')}>
      <header class="sheet-head">
        <button
          type="button"
          class="plain-button"
          ref={back}
          onClick={onClose}
          aria-label={say('source.back')}
        >
          <Icon name="back" />
        </button>
        <h2>
          <bdi>{sourceTitle}</bdi>
        </h2>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard. */}
      <div class="sheet-body" tabIndex={0}>
        {shown && shown.path.length > 0 && (
          <p class="path" dir="auto">
            {shown.path.join(' › ')}
          </p>
        )}
        {shown?.changedSince && (
          <p class="notice">
            <Icon name="alert" size={16} /> {say('source.changed')}
          </p>
        )}
        {passage === 'failed' && <p class="notice">{say('source.failed')}</p>}
        <blockquote class="passage" dir="auto" aria-busy={passage === null}>
          {shown ? (
            h(Fragment, null, ...pieces(shown, event.citations ?? [], known.passageId))
          ) : (
            <mark>{quote}</mark>
          )}
        </blockquote>
      </div>
      <footer class="sheet-foot">
        <span>{say('source.read', { date: fullDate(Date.parse(fetchedAt)) })}</span>
        {url && (
          <a href={url} target="_blank" rel="noopener noreferrer">
            {say('source.visit')} <Icon name="out" size={14} />
          </a>
        )}
      </footer>
    </section>
  );
}

/** The passage cut into what was quoted and what was not: all quotes of the answer from it, not only the one pressed. */
function pieces(
  { text, start, end }: Passage,
  citations: readonly Citation[],
  passageId: string,
): ComponentChild[] {
  const isWhole = citations.some((one) => one.start === start && one.end === end);
  const spans = citations
    .filter((one) => isWhole && one.passageId === passageId)
    .concat(isWhole ? [] : [{ start, end } as Citation])
    .sort((a, b) => a.start - b.start);
  const found: ComponentChild[] = [];
  let done = 0;
  for (const span of spans) {
    if (span.start < done) continue;
    found.push(...readable(text.slice(done, span.start)));
    found.push(h('mark', { ref: done === 0 ? showIt : null }, ...readable(text.slice(span.start, span.end))));
    done = span.end;
  }
  return [...found, ...readable(text.slice(done))];
}

/** A piece of a passage without the marks of its markdown: headings stand out, the rest is as it was read. */
function readable(text: string): ComponentChild[] {
  return text.split(/^(#{1,6} .*)$/m).map((part, index) => {
    const words = part.replace(/`|\*\*/g, '').replace(/\[([^[\]]+)\]\([^()]+\)/g, '$1');
    return index % 2 === 1 ? h('b', null, words.replace(/^#+ /, '')) : words;
  });
}

/** The first quote of a long passage is what the reader came for. */
function showIt(mark: HTMLElement | null): void {
  mark?.scrollIntoView({ block: 'center' });
}
