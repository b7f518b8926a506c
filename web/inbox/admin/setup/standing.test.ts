import type { Site } from '../../../client/schema.d.ts';
import type { Source } from '../sources/queries.ts';
import { isCited, standingOf } from './standing.ts';

const site = { allowedDomains: [], hours: null } as unknown as Site;
const unused = { answered: false, seenOn: null };
const website = (pages: object | null) =>
  ({
    crawl: {},
    sync: pages && { pages: { changed: 0, unchanged: 0, failed: 0, ...pages } },
  }) as unknown as Source;

test('of a new site only the site itself is done', () => {
  expect(Object.entries(standingOf(site, [], unused)).filter(([, isDone]) => isDone)).toEqual([
    ['site', true],
  ]);
});

test('a website counts from its first page on, not while everything fails', () => {
  expect(standingOf(site, [website(null)], unused).source).toBe(false);
  expect(standingOf(site, [website({ failed: 3 })], unused).source).toBe(false);
  expect(standingOf(site, [website({ changed: 1 })], unused).source).toBe(true);
  expect(standingOf(site, [{ kind: 'text' } as Source], unused).source).toBe(true);
});

test('an answer counts when it quotes something', () => {
  const event = { seq: 2, type: 'ai_answer', at: '', episode: 1, by: { kind: 'ai' as const } };
  expect(isCited({ ...event, citations: [] })).toBe(false);
  expect(isCited({ ...event, citations: [{}] })).toBe(true);
  expect(isCited({ ...event, type: 'handoff', citations: [{}] })).toBe(false);
});
