import { STATUS_CODES } from 'node:http';
import type { ZodType } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { problemSchema } from './problem.ts';
import type { Access, Route } from './route.ts';

export type OpenApi = ReturnType<typeof createDocument>;

const documents = new WeakMap<readonly Route[], OpenApi>();

/** The OpenAPI document of a route table, made from the schemas that its requests are parsed with. */
export function openApiOf(rows: readonly Route[]): OpenApi {
  const document = documents.get(rows) ?? describe(rows);
  documents.set(rows, document);
  return document;
}

function describe(rows: readonly Route[]): OpenApi {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const row of rows) paths[row.path] = { ...paths[row.path], [row.method]: toOperation(row) };
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Baton',
      version: '1',
      description: 'Support conversations: AI answers, people take over.',
    },
    paths: paths as ZodOpenApiPathsObject,
    components: {
      securitySchemes: {
        visitor: { type: 'http', scheme: 'bearer', description: 'The token of POST /v1/visitors' },
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key: baton_…' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'baton',
          description: 'POST /v1/session sets it; mutations also need the header X-Baton-Csrf: 1',
        },
      },
    },
  });
}

function toOperation(row: Route): ZodOpenApiOperationObject {
  const query = row.query as ZodType | undefined;
  const params = row.params as ZodType | undefined;
  return {
    operationId: operationId(row),
    tags: [row.tag],
    summary: row.summary,
    description: `Who may call: ${whoMayCall(row.access)}.`,
    security: security(row.access),
    requestParams: {
      ...(params ? { path: params as never } : {}),
      ...(query ? { query: query as never } : {}),
    },
    ...requestBody(row),
    responses: {
      ...Object.fromEntries(Object.entries(row.answers).map((answer) => toResponse(row, ...answer))),
      default: problem,
    },
  };
}

const problem = {
  description: 'An error',
  content: { 'application/problem+json': { schema: problemSchema } },
};

function requestBody(row: Route): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  if (row.upload !== undefined) return { requestBody: { content: { '*/*': {} }, required: true } };
  if (row.body === undefined) return {};
  return { requestBody: { content: { 'application/json': { schema: row.body as ZodType } } } };
}

function toResponse(row: Route, status: string, schema: ZodType | null) {
  const description = STATUS_CODES[status] ?? 'Answer';
  if ('stream' in row) return [status, { description, content: { 'text/event-stream': {} } }] as const;
  if (schema === null) return [status, { description }] as const;
  const isText = schema.def.type === 'string';
  return [
    status,
    { description, content: { [isText ? 'text/*' : 'application/json']: { schema } } },
  ] as const;
}

function operationId({ method, path }: Route): string {
  const words = path
    .replace(/^\/v1/, '')
    .split(/[^A-Za-z]+/)
    .filter(Boolean);
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** In words, for people. */
export function whoMayCall(access: Access): string {
  if (access === 'public') return 'anyone';
  if (access === 'visitor') return 'visitors';
  return typeof access === 'string' ? `${access} and above` : `visitors; ${access[1]} and above`;
}

function security(access: Access): ZodOpenApiOperationObject['security'] {
  if (access === 'public') return [];
  const people: Record<string, string[]>[] = [{ apiKey: [] }, { session: [] }];
  if (access === 'visitor') return [{ visitor: [] }];
  return typeof access === 'string' ? people : [{ visitor: [] }, ...people];
}
