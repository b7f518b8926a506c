import { parseHTML } from 'linkedom';
import { unfold } from './disclosed.ts';
import { articleBody, isArticlePage } from './help-center.ts';
import { main, mainText, wordsIn } from './main-text.ts';
import { type Node_, toMarkdown } from './markdown.ts';
import { breadcrumbOf, linksOf, metaOf, titleOf } from './page-facts.ts';
import { type ParseInput, type Read, Unreadable } from './parsed.ts';

/** A page of words is not nested deeper, nor has it more elements: Readability takes minutes for those that are. */
const deepest = 300;
const mostNodes = 400_000;
/** What hides an element stands near the start. */
const longestStyle = 2_000;

const notSaid =
  'script,style,template,noscript,link,meta[itemprop],[aria-hidden="true"],[hidden]:not([hidden="until-found"])';
const beside = 'aside,[role="complementary"]';
/** Asides in an article are notes that belong to it, but for these. */
const alongside = /related|sidebar|promo|newsletter|share|recommend|advert|teaser|toc|table-of-contents/i;
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
type Element_ = NonNullable<ReturnType<Document_['querySelector']>>;

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

/** What is on every page or stands beside it, and asks for consent: Readability keeps it on pages that say little besides. */
function dropChrome(document: Document_): void {
  const around = [...document.querySelectorAll(everyPage)].filter((one) => !one.closest(`article,${main}`));
  const asking = [...document.querySelectorAll(consent)].filter(
    (one) => wordsIn(one.textContent ?? '') < longestNotice && !one.querySelector('h1,article,main'),
  );
  for (const element of [...around, ...asking]) element.remove();
  const asides = [...document.querySelectorAll(beside)].filter(isBeside);
  const besides = asides.reduce((sum, { textContent }) => sum + wordsIn(textContent ?? ''), 0);
  // A page that puts all that it says into an aside has no other text.
  if (wordsIn(document.body?.textContent ?? '') <= besides) return;
  for (const element of asides) element.remove();
}

function isBeside(aside: Element_): boolean {
  if (aside.querySelector(`article,${main}`)) return false;
  return !aside.closest(`article,${main}`) || alongside.test(`${aside.className} ${aside.id}`);
}

/** The title is not said twice. */
function withoutTitle(text: string, title: string | null): string {
  if (title === null) return text;
  const [first = '', ...rest] = text.split('\n\n');
  const heading = /^#{1,6} (.+)$/.exec(first)?.[1];
  return heading === title ? rest.join('\n\n') : text;
}
