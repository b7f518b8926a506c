import { toUrl } from '../client/rich-text.ts';
import { say } from './config.ts';
import type { Citation } from './events.ts';
import { icon } from './icons.tsx';
import { type Child, jsx } from './jsx-runtime.ts';
import type { Cited, Passage } from './state.ts';
import { closeCited } from './talk.ts';
import { fullDate } from './time.ts';
import { unmarked } from './wording.ts';

/** The quotes behind an answer, where they stand in their source: when it was read, and whether it says so still. */
export function sourceSheet({ event: { citations = [] }, index, passage }: Cited, person: Child) {
  const known = citations[index] as Citation;
  const shown = passage === 'failed' ? null : passage;
  // A source says where it is; that it is a web address is all that can be asked of it.
  const url = toUrl((shown ?? known).url, () => true);
  return (
    <section class="sheet" role="dialog" aria-modal="true" aria-label={say('sources')}>
      <header class="header">
        <button
          type="button"
          class="plain-button"
          ref={focusIt}
          onClick={closeCited}
          aria-label={say('source.back')}
        >
          {icon('back')}
        </button>
        <h2>
          <bdi>{(shown ?? known).sourceTitle}</bdi>
        </h2>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard. */}
      <div class="sheet-body" tabIndex={0}>
        {shown && shown.path.length > 0 && (
          <p class="quiet" dir="auto">
            {shown.path.join(' › ')}
          </p>
        )}
        {(passage === 'failed' || shown?.changedSince) && (
          <p class="notice">
            {icon('alert')} {say(shown ? 'source.changed' : 'source.failed')}
          </p>
        )}
        <blockquote dir="auto" aria-busy={passage === null}>
          {shown ? pieces(shown, citations, known.passageId) : <mark>{known.quote}</mark>}
        </blockquote>
      </div>
      <footer class="sheet-foot">
        <span>{say('source.read', { date: fullDate((shown ?? known).fetchedAt) })}</span>
        {url && (
          <a class="link" href={url} target="_blank" rel="noopener noreferrer">
            {say('source.visit')}
            {icon('out')}
          </a>
        )}
        {person}
      </footer>
    </section>
  );
}

/** The passage cut into what was quoted and what was not: all quotes of the answer from it, not only the one pressed. */
function pieces(passage: Passage, citations: readonly Citation[], passageId: string) {
  const { text, start, end } = passage;
  const isWhole = citations.some((one) => one.start === start && one.end === end);
  const spans = isWhole ? citations.filter((one) => one.passageId === passageId) : [passage];
  const found: Child[] = [];
  let done = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start < done) continue;
    const before = readable(text.slice(done, span.start));
    const quote = readable(text.slice(span.start, span.end));
    found.push(before, done === 0 ? <mark ref={showIt}>{quote}</mark> : <mark>{quote}</mark>);
    done = span.end;
  }
  return [...found, readable(text.slice(done))];
}

/** A piece of a passage without the marks of its markdown: headings stand out, the rest is as it was read. */
function readable(text: string): Child[] {
  return text
    .split(/^(#{1,6} .*)$/m)
    .map((part, index) => (index % 2 === 1 ? jsx('b', { children: unmarked(part) }) : unmarked(part)));
}

/** The first quote of a long passage is what the reader came for. */
function showIt(mark: HTMLElement): void {
  mark.scrollIntoView({ block: 'center' });
}

function focusIt(button: HTMLElement): void {
  button.focus();
}
