import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { unfold } from './disclosed.ts';
import { articleBody, isArticlePage } from './help-center.ts';
import { type Node_, toMarkdown } from './markdown.ts';
import { breadcrumbOf, linksOf, metaOf, titleOf } from './page-facts.ts';
import { type ParseInput, type Read, Unreadable } from './parsed.ts';

/** A page of words is not nested deeper, nor has it more elements: Readability takes minutes for those that are. */
const deepest = 300;
const mostNodes = 400_000;
/** Readability looks at every element several times. */
const mostElementsRead = 60_000;
/**
 * Where less than this share of what the page says besides its links is left, it is a page of many small texts (questions,
 * results), not of one article.
 */
const keptShare = 0.35;
const manyWords = 80;
/** What hides an element stands near the start. */
const longestStyle = 2_000;

const notSaid =
  'script,style,template,noscript,link,meta[itemprop],[aria-hidden="true"],[hidden]:not([hidden="until-found"])';
const chrome =
  'nav,header,footer,aside,form,dialog,[role="navigation"],[role="banner"],[role="contentinfo"],[role="complementary"],[role="search"],[role="dialog"]';

const everyPage = 'nav,footer,[role="navigation"],[role="contentinfo"],[role="banner"],[role="search"]';
const consent =
  '[id*="cookie" i],[class*="cookie" i],[id*="consent" i],[class*="consent" i],[id*="gdpr" i],[class*="gdpr" i]';
const longestNotice = 120;

/** Reads a page: its main text, what it says of itself, and where it leads. Throws Unreadable. */
export function readHtml(text: string, { url, layout = 'page' }: ParseInput): Read {
  const document = open(text);
  const meta = metaOf(document);
  const links = linksOf(document, url);
  const title = titleOf(document);
  const sections = breadcrumbOf(document, title);
  const isArticle = layout === 'article' && isArticlePage(document);
  unfold(document);
  dropUnsaid(document);
  const article = layout === 'article' ? articleBody(document) : null;
  const body = article ? toMarkdown(article) : mainText(document);
  return {
    ...{ type: 'html', ...meta, title, sections, links, isArticle: isArticle || article !== null },
    text: withoutTitle(body, title),
  };
}

/** The words of a document that was made from another kind of file, all of them. */
export function readFragment(html: string): string {
  const document = open(html);
  return toMarkdown(document.body as unknown as Node_);
}

type Document_ = ReturnType<typeof parseHTML>['document'];

/** The document of a page that is no larger than pages are: tags are counted before they cost anything. */
function open(html: string): Document_ {
  let tags = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    if (++tags > mostNodes) throw tooLarge();
  }
  const { document } = parseHTML(wrapped(html));
  checkSize(document as unknown as Node_);
  return document;
}

/** linkedom wants a whole document: a body is put around what has none. */
function wrapped(text: string): string {
  if (/<(?:body|frameset)[\s>]/i.test(text)) return text;
  const head = /<\/head\s*>|<html[^>]*>/gi;
  const opened = [...text.matchAll(head)].at(-1);
  if (!opened) return `<!doctype html><html><head></head><body>${text}</body></html>`;
  const at = opened.index + opened[0].length;
  return `${text.slice(0, at)}<body>${text.slice(at).replace(/<\/html\s*>/gi, '')}</body></html>`;
}

function checkSize(root: Node_): void {
  let nodes = 0;
  let level: Node_[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    nodes += level.length;
    if (depth > deepest || nodes > mostNodes) {
      throw tooLarge();
    }
    level = level.flatMap(({ childNodes }) => [...childNodes]);
  }
}

function tooLarge(): Unreadable {
  return new Unreadable('too_large', 'The page is nested too deeply or has too many elements.');
}

function dropUnsaid(document: Document_): void {
  dropChrome(document);
  // Signs that link to the heading that they stand in.
  for (const link of [...document.querySelectorAll('h1 a,h2 a,h3 a,h4 a,h5 a,h6 a')]) {
    if (/^\s*[#\u00b6\u00a7\u{1f517}]?\s*$/u.test(link.textContent ?? '')) link.remove();
  }
  for (const element of [...document.querySelectorAll(notSaid)]) element.remove();
  for (const element of [...document.querySelectorAll('[style]')]) {
    const style = (element.getAttribute('style') ?? '').slice(0, longestStyle);
    if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) element.remove();
    // Readability parses what is left of it, slowly.
    else element.removeAttribute('style');
  }
}

/** What is on every page, and asks for consent: Readability keeps it on pages that say little besides. */
function dropChrome(document: Document_): void {
  const around = [...document.querySelectorAll(everyPage)].filter(
    (one) => !one.closest('article,main,[role="main"]'),
  );
  const asking = [...document.querySelectorAll(consent)].filter(
    (one) => wordsIn(one.textContent ?? '') < longestNotice && !one.querySelector('h1,article,main'),
  );
  for (const element of [...around, ...asking]) element.remove();
}

/** What the page is about: by Readability, or all that is not around it where that keeps too little. */
function mainText(document: Document_): string {
  const whole = withoutChrome(document);
  const elements = document.querySelectorAll('*').length;
  const read = elements > mostElementsRead ? null : readable(document);
  if (read === null) return whole.text;
  return whole.words > manyWords && wordsIn(read) < whole.words * keptShare ? whole.text : read;
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

/** All of the page that is not navigation, with how many words of it are no links. */
function withoutChrome(document: Document_): { readonly text: string; readonly words: number } {
  const root = (document.querySelector('main,[role="main"]') ?? document.body)?.cloneNode(
    true,
  ) as unknown as Document_;
  if (!root) return { text: '', words: 0 };
  for (const element of [...root.querySelectorAll(chrome)]) element.remove();
  const text = toMarkdown(root as unknown as Node_);
  const linked = [...root.querySelectorAll('a')].map(({ textContent }) => textContent ?? '').join(' ');
  return { text, words: wordsIn(text) - wordsIn(linked) };
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** The title is not said twice. */
function withoutTitle(text: string, title: string | null): string {
  if (title === null) return text;
  const [first = '', ...rest] = text.split('\n\n');
  const heading = /^#{1,6} (.+)$/.exec(first)?.[1];
  return heading === title ? rest.join('\n\n') : text;
}
