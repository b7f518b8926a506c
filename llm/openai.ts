import OpenAI from 'openai';
import { z } from 'zod';
import { answerSchema, type ModelAnswer } from './prompt.ts';

/** Where a model is, and how it is called. */
export type ModelOptions = {
  readonly baseUrl?: string | undefined;
  readonly apiKey?: string | undefined;
  readonly model: string;
};

/** Why a model gave no answer. `limited` tells when to come back; only `refused` is for good. */
export type ModelFault = 'limited' | 'unavailable' | 'invalid' | 'refused';

/** A call that failed, in a word of ours: what a server wrote may quote the customer. */
export class ModelError extends Error {
  readonly fault: ModelFault;
  readonly retryAfterMs: number | null;
  constructor(fault: ModelFault, retryAfterMs: number | null = null) {
    super(`the model is ${fault}`);
    this.fault = fault;
    this.retryAfterMs = retryAfterMs;
  }
}

/** One call, less than the activity's own time: a support chat waits no longer. */
const callMs = 25_000;
/** An answer of a few sentences with quotes; more is no answer. */
const answerTokens = 1_200;
/** Bytes that are read of a reply: far more than the tokens above can be. */
const longestReply = 256 * 1024;
/** A server may not send us away for longer. */
const longestRetryAfterMs = 60_000;

/** Asks a model for JSON by our schema, over any OpenAI-compatible server. */
export function createModel({ baseUrl, apiKey, model }: ModelOptions) {
  const client = new OpenAI({
    apiKey: apiKey ?? 'none',
    ...(baseUrl ? { baseURL: baseUrl } : {}),
    maxRetries: 0,
    timeout: callMs,
    fetch: boundedFetch,
    logLevel: 'off',
  });
  const { $schema: _dialect, ...schema } = z.toJSONSchema(answerSchema);

  /** One answer by the schema; asks once more when it is not. Throws a ModelError. */
  async function ask(system: string, user: string, signal?: AbortSignal): Promise<ModelAnswer> {
    return (await once(system, user, signal)) ?? (await once(system, user, signal)) ?? invalid();
  }

  async function once(system: string, user: string, signal?: AbortSignal): Promise<ModelAnswer | null> {
    const messages = [
      { role: 'system' as const, content: system },
      { role: 'user' as const, content: user },
    ];
    const completion = await client.chat.completions
      .create(
        {
          model,
          messages,
          temperature: 0,
          max_tokens: answerTokens,
          response_format: { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema } },
        },
        signal ? { signal } : {},
      )
      .catch((error: unknown) => {
        throw toModelError(error);
      });
    return parse(completion?.choices?.[0]?.message?.content);
  }

  return { ask };
}

export type Model = ReturnType<typeof createModel>;

function invalid(): never {
  throw new ModelError('invalid');
}

function parse(content: unknown): ModelAnswer | null {
  if (typeof content !== 'string') return null;
  try {
    const parsed = answerSchema.safeParse(JSON.parse(content));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function toModelError(error: unknown): ModelError {
  if (error instanceof ModelError) return error;
  if (error instanceof OpenAI.APIConnectionError) {
    const { cause } = error;
    return cause instanceof ModelError ? cause : new ModelError('unavailable');
  }
  if (!(error instanceof OpenAI.APIError) || error.status === undefined) return new ModelError('unavailable');
  if (error.status === 429) return new ModelError('limited', retryAfter(error.headers?.get('retry-after')));
  const passes = error.status >= 500 || error.status === 408 || error.status === 409;
  return new ModelError(
    passes ? 'unavailable' : 'refused',
    passes ? retryAfter(error.headers?.get('retry-after')) : null,
  );
}

/** Seconds or a date (RFC 9110, 10.2.3), as milliseconds from now. */
function retryAfter(header: string | null | undefined): number | null {
  if (!header) return null;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - Date.now();
  return Number.isFinite(wait) ? Math.min(longestRetryAfterMs, Math.max(0, wait)) : null;
}

/** Reads so much of a reply and no more. */
const boundedFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (!response.body) return response;
  let read = 0;
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        read += chunk.byteLength;
        if (read > longestReply) controller.error(new ModelError('invalid'));
        else controller.enqueue(chunk);
      },
    }),
  );
  return new Response(counted, { status: response.status, headers: response.headers });
};
