import type { Index } from '../knowledge/search.ts';
import type { Drafted } from './answerer.ts';

/** The answer that people wrote for just this question, word for word and cited as itself; null without one. */
export function directAnswer(index: Index, message: string): Drafted | null {
  const passage = index.direct(message)?.passage;
  if (!passage) return null;
  const { _id, sourceId, sourceTitle, url, text, fetchedAt } = passage;
  const place = { start: 0, end: text.length, fetchedAt: fetchedAt.toISOString() };
  return {
    kind: 'answer',
    confidence: 1,
    gap: null,
    text,
    citations: [{ passageId: _id, sourceTitle, ...(url ? { url } : {}), quote: text, ...place }],
    looked: [{ passageId: _id, sourceId, title: sourceTitle, score: 1 }],
  };
}
