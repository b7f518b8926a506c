import type { parseHTML } from 'linkedom';
import type { Node_ } from './markdown.ts';
import { declared } from './page-facts.ts';

type Document_ = ReturnType<typeof parseHTML>['document'];

/** Where help centres have an article's words: schema.org, Zendesk Guide, Intercom, Help Scout, Freshdesk, HubSpot, others. */
const bodies = [
  '[itemprop="articleBody"]',
  '.article-body',
  '.article__body',
  '.article_body',
  '.article-content',
  '.intercom-interblocks',
  '.interblocks',
  '#fullArticle',
  '.kb-article',
  '.hs-kb-content',
  '[class*="article-content"]',
  '[class*="articleContent"]',
  'main article',
];
const articleTypes = /^(?:Article|TechArticle|NewsArticle|BlogPosting|HowTo|FAQPage|QAPage)$/;
/** Shorter ones are teasers. */
const fewestLetters = 40;

/** The element that holds a help article; null where none is known. */
export function articleBody(document: Document_): Node_ | null {
  for (const selector of bodies) {
    const found = [...document.querySelectorAll(selector)];
    // A list of teasers is no article.
    if (found.length !== 1) continue;
    const [body] = found;
    if ((body?.textContent ?? '').trim().length >= fewestLetters) return body as unknown as Node_;
  }
  return null;
}

/** True for a page that says of itself that it is an article. */
export function isArticlePage(document: Document_): boolean {
  const kind = document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  const types = declared(document).flatMap((data) => data['@type']);
  return kind === 'article' || types.some((type) => articleTypes.test(String(type)));
}
