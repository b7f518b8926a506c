import { createHash } from 'node:crypto';
import type { StoredPassage } from '../store/passages.ts';
import type { Store } from '../store/store.ts';

/** What embeds texts; `llm/embeddings.ts` has one for any OpenAI-compatible server. */
export type Embed = {
  readonly model: string;
  embed(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]>;
};

/** The vectors of an index's passages, by place. */
export type Vectors = readonly (Float32Array | null)[];

/** A question waits no longer for its vector: without one it is searched by its words. */
const questionMs = 2_000;
/** Questions whose vectors are kept: turns are tried again. */
const questionsKept = 200;
/** Passages that are embedded before what is found is stored. */
const passagesAtOnce = 64;

/** Vectors of passages, cached in the store by their words, and of questions. */
export function createMeaning(store: Store, embedder: Embed) {
  const questions = new Map<string, Float32Array>();
  const idOf = (text: string) =>
    createHash('sha256').update(`${embedder.model}\n${text}`).digest('hex').slice(0, 40);

  return {
    /** The vectors of passages; those that the server does not give are null, and asked for the next time. */
    async ofPassages(passages: readonly StoredPassage[]): Promise<Vectors> {
      const texts = passages.map(textOf);
      const ids = texts.map(idOf);
      const known = await store.embeddings.getMany([...new Set(ids)]);
      const missing = [...new Map(ids.map((id, place) => [id, texts[place] as string]))].filter(
        ([id]) => !known.has(id),
      );
      for (let from = 0; from < missing.length; from += passagesAtOnce) {
        const some = missing.slice(from, from + passagesAtOnce);
        const vectors = await embedder.embed(some.map(([, text]) => text)).catch(() => null);
        if (vectors === null) break;
        const fresh = new Map(some.map(([id], place) => [id, vectors[place] as Float32Array]));
        await store.embeddings.put(fresh);
        for (const [id, vector] of fresh) known.set(id, vector);
      }
      return ids.map((id) => known.get(id) ?? null);
    },

    /** The vector of a question; null when the server does not give one in time. */
    async ofQuestion(text: string): Promise<Float32Array | null> {
      const before = questions.get(text);
      if (before) return before;
      const [vector = null] = await embedder.embed([text], AbortSignal.timeout(questionMs)).catch(() => []);
      if (vector) {
        if (questions.size >= questionsKept) questions.clear();
        questions.set(text, vector);
      }
      return vector;
    },
  };
}

export type Meaning = ReturnType<typeof createMeaning>;

/** How alike two vectors of length 1 are: -1 to 1; 0 where the sizes differ (another model). */
export function likeness(a: Float32Array, z: Float32Array): number {
  if (a.length !== z.length) return 0;
  let sum = 0;
  for (let place = 0; place < a.length; place++) sum += (a[place] ?? 0) * (z[place] ?? 0);
  return sum;
}

function textOf({ sourceTitle, headings, text }: StoredPassage): string {
  return [sourceTitle, ...headings, text].join('\n');
}
