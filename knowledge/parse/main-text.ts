import { Readability } from '@mozilla/readability';
import type { parseHTML } from 'linkedom';
import { type Node_, toMarkdown } from './markdown.ts';

/** Readability looks at every element several times. */
const mostElementsRead = 60_000;
/**
 * Where less than this share of what the page says besides its links is left, it is a page of many small texts (questions,
 * results) or of few words, not of one article.
 */
const keptShare = 0.35;
/** The same where the page itself says which part of it is the main one. */
const keptOfMain = 0.7;
/** What a page itself calls its main part. */
export const main = 'main,[role="main"]';
const chrome =
  'nav,header,footer,aside,form,dialog,[role="navigation"],[role="banner"],[role="contentinfo"],[role="complementary"],[role="search"],[role="dialog"]';

/** What is no part of the text of a main part, whose notes and heading are. */
const aroundMain = 'nav,footer,form,dialog,[role="navigation"],[role="search"],[role="dialog"]';

type Document_ = ReturnType<typeof parseHTML>['document'];
type Element_ = NonNullable<ReturnType<Document_['querySelector']>>;

/**
 * What the page is about: by Readability, or all of the part that the page calls its main one (all that is not around it
 * where it calls none so) where Readability keeps too little of that.
 */
export function mainText(document: Document_): string {
  const region = regionOf(document);
  const whole = wordsOf(region ?? (document.body as unknown as Element_ | null), region !== null);
  const elements = document.querySelectorAll('*').length;
  const read = elements > mostElementsRead ? null : readable(document);
  if (read === null) return whole.text || toMarkdown(document.body as unknown as Node_);
  const least = whole.words * (region ? keptOfMain : keptShare);
  return common(read, whole.text) < least ? whole.text : read;
}

/** The part of a page that it marks as its main one; null where there is none, or several articles. */
function regionOf(document: Document_): Element_ | null {
  const mains = [...document.querySelectorAll(main)];
  const outer = [...document.querySelectorAll('article')].filter(
    (one) => !one.parentElement?.closest('article'),
  );
  const marked = mains.length > 0 ? mains : outer.length === 1 ? outer : [];
  const counted = marked.map((element) => ({ element, words: wordsIn(element.textContent ?? '') }));
  const [first, ...others] = counted;
  if (!first) return null;
  const largest = others.reduce((most, one) => (one.words > most.words ? one : most), first);
  return largest.words > 0 ? largest.element : null;
}

function readable(document: Document_): string | null {
  const options = { serializer: (element: unknown) => element };
  try {
    const article = new Readability(
      document as unknown as ConstructorParameters<typeof Readability>[0],
      options as never,
    ).parse();
    return article?.content ? toMarkdown(article.content as unknown as Node_) : null;
  } catch {
    return null;
  }
}

/** All of an element that is not navigation, with how many words of it are no links. `isMain`: its header is its own. */
function wordsOf(
  element: Element_ | null,
  isMain: boolean,
): { readonly text: string; readonly words: number } {
  const root = element?.cloneNode(true) as unknown as Document_ | undefined;
  if (!root) return { text: '', words: 0 };
  for (const one of [...root.querySelectorAll(isMain ? aroundMain : chrome)]) one.remove();
  const text = toMarkdown(root as unknown as Node_);
  const linked = [...root.querySelectorAll('a')].map(({ textContent }) => textContent ?? '').join(' ');
  return { text, words: wordsIn(text) - wordsIn(linked) };
}

/** Words of one text that another one has as well, each as often as it has it. */
function common(text: string, other: string): number {
  const left = new Map<string, number>();
  for (const word of listWords(other)) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of listWords(text)) {
    const more = left.get(word) ?? 0;
    if (more > 0) shared++;
    left.set(word, more - 1);
  }
  return shared;
}

function listWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words of a text. */
export function wordsIn(text: string): number {
  return listWords(text).length;
}
