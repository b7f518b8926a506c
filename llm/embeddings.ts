import OpenAI from 'openai';
import type { Config } from '../platform/config.ts';
import type { ModelOptions } from './openai.ts';

/** A batch of passages takes a second or two; a question far less. */
const callMs = 15_000;
/** Texts of one call, and letters of each: servers cut what is longer than their model reads. */
const textsAtOnce = 64;
const longestText = 6_000;

/** Vectors of length 1, one for each text, from any OpenAI-compatible server. */
export type Embedder = {
  readonly model: string;
  /** Rejects when the server is away or answers with anything but a vector a text. */
  embed(texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]>;
};

/** Opens the embedding model of a server. */
export function createEmbedder({ baseUrl, apiKey, model }: ModelOptions): Embedder {
  const client = new OpenAI({
    apiKey: apiKey ?? 'none',
    ...(baseUrl ? { baseURL: baseUrl } : {}),
    maxRetries: 1,
    timeout: callMs,
    logLevel: 'off',
  });
  const once = async (texts: readonly string[], signal?: AbortSignal): Promise<Float32Array[]> => {
    const input = texts.map((text) => text.slice(0, longestText) || ' ');
    // The package asks for base64 and takes floats for an empty vector: what is wanted is said.
    const { data } = await client.embeddings.create(
      { model, input, encoding_format: 'float' },
      signal ? { signal } : {},
    );
    const vectors = data.toSorted((a, z) => a.index - z.index).map(({ embedding }) => normal(embedding));
    if (vectors.length !== texts.length || vectors.some((vector) => vector.length === 0)) {
      throw new Error('the embedding server answered with too few vectors');
    }
    return vectors;
  };
  return {
    model,
    async embed(texts, signal) {
      const found: Float32Array[] = [];
      for (let from = 0; from < texts.length; from += textsAtOnce) {
        found.push(...(await once(texts.slice(from, from + textsAtOnce), signal)));
      }
      return found;
    },
  };
}

function normal(embedding: readonly number[]): Float32Array {
  const length = Math.hypot(...embedding) || 1;
  return Float32Array.from(embedding, (value) => value / length);
}

/** The embedding model that the environment names, null without one: then passages are found by their words. */
export function embedderOf({
  BATON_EMBEDDING_MODEL: model,
  OPENAI_API_KEY: apiKey,
  OPENAI_BASE_URL: baseUrl,
}: Pick<Config, 'BATON_EMBEDDING_MODEL' | 'OPENAI_API_KEY' | 'OPENAI_BASE_URL'>): Embedder | null {
  return model ? createEmbedder({ model, apiKey, baseUrl }) : null;
}
