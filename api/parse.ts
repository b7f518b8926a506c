import express, { type Request, type Response } from 'express';
import { ZodObject, type ZodType, z } from 'zod';
import { AppError } from '../domain/errors.ts';
import { parseJson } from './json.ts';
import type { Route } from './route.ts';

/** Bodies of JSON (api.md, Common). */
const bodyLimitBytes = 65_536;

/** An id in a path. Ids are opaque, so one that cannot exist is told apart from none by nobody. */
export const pathId = z.string().regex(/^[\w:.-]{1,128}$/);
export const idParams = z.object({ id: pathId });

/** Reads the whole body; throws what body-parser throws, among it 413. Nothing is inflated. */
export async function readBody(row: Route, request: Request, response: Response): Promise<Buffer> {
  const limit = row.upload ?? row.bodyLimit;
  const read = limit === undefined ? readJsonBytes : readerOf(limit);
  await new Promise<void>((resolve, reject) => {
    read(request, response, (error?: unknown) => (error ? reject(error) : resolve()));
  });
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}

/** The JSON value in a body, undefined for an empty one. */
export function toJson(request: Request, bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  if (!/^application\/json(?:\s*;\s*charset="?utf-8"?)?\s*$/i.test(request.headers['content-type'] ?? '')) {
    throw new AppError('invalid_request', 'Content-Type must be application/json.', {
      field: 'Content-Type',
    });
  }
  return parseJson(bytes);
}

/** Path parameters by the row's schema; what does not fit it does not exist. */
export function parseParams(row: Route, params: Readonly<Record<string, unknown>>): unknown {
  const schema = (row.params ?? anyIds) as ZodType;
  const parsed = schema.safeParse(params);
  if (!parsed.success) throw new AppError('not_found', 'There is nothing at this address.');
  return parsed.data;
}

/** Query parameters, each at most once. A stream's ticket has been spent by then. */
export function parseQuery(row: Route, request: Request): unknown {
  const query: Record<string, unknown> = { ...(request.query as Record<string, unknown>) };
  if ('stream' in row) delete query.ticket;
  return parseStrict((row.query ?? nothing) as ZodType, query);
}

/** A body by the row's schema; an empty one counts as `{}`. */
export function parseBody(row: Route, value: unknown): unknown {
  if (row.upload !== undefined) return undefined;
  if (row.body === undefined) {
    parseStrict(nothing, value === undefined ? {} : value);
    return undefined;
  }
  return parseStrict(row.body as ZodType, value === undefined ? {} : value);
}

const anyIds = z.record(z.string(), pathId);
const nothing = z.strictObject({});

const readJsonBytes = express.raw({ type: () => true, limit: bodyLimitBytes, inflate: false });

function readerOf(limit: number) {
  return express.raw({ type: () => true, limit, inflate: false });
}

/** Zod compiles each schema at its first use, so a strict one is made once. */
const strictOf = new WeakMap<ZodType, ZodType>();

function strictly(schema: ZodType): ZodType {
  const strict = strictOf.get(schema) ?? (schema instanceof ZodObject ? schema.strict() : schema);
  strictOf.set(schema, strict);
  return strict;
}

/** Unknown fields are refused even where a schema forgot to say so. */
function parseStrict(schema: ZodType, value: unknown): unknown {
  const parsed = strictly(schema).safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const key = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = [...(issue?.path ?? []), ...(key === undefined ? [] : [key])].map(String).join('.');
  const field = [...path].slice(0, 100).join('');
  if (key !== undefined) throw new AppError('invalid_request', `Unknown field "${field}".`, { field });
  const where = field === '' ? 'The request' : `"${field}"`;
  throw new AppError(
    'invalid_request',
    `${where}: ${issue?.message ?? 'invalid'}.`,
    field === '' ? {} : { field },
  );
}
