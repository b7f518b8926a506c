import { createHash } from 'node:crypto';
import type { OpenApi } from './openapi.ts';
import { statusOf } from './problem.ts';

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; }
details { border-top: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: .5rem 0; }
summary { cursor: pointer; }
code, pre { font: .875rem/1.45 ui-monospace, monospace; }
pre { overflow: auto; padding: .75rem; background: color-mix(in srgb, currentColor 7%, transparent); }
.method { display: inline-block; min-width: 4.5rem; font-weight: 700; }
.note { opacity: .8; }
table { border-collapse: collapse; } td, th { text-align: left; padding: .15rem 1.5rem .15rem 0; }
`;

/** The page runs nothing and loads nothing: its one style is known to its policy by hash. */
export const docsPolicy = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; ` +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
} as const;

type Operation = {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: unknown;
  readonly requestBody?: unknown;
  readonly responses?: unknown;
};

/** The API as a page for people, made from its OpenAPI document. */
export function docsPage(document: OpenApi): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(([method, operation]) => ({
      path,
      method,
      operation,
    })),
  );
  const tags = [...new Set(operations.map(({ operation }) => operation.tags?.[0] ?? ''))];
  const sections = tags.map((tag) => {
    const own = operations.filter(({ operation }) => operation.tags?.[0] === tag);
    return `<h2>${escapeHtml(tag)}</h2>${own.map(showOperation).join('')}`;
  });
  const schemas = Object.entries(document.components?.schemas ?? {}).map(
    ([name, schema]) =>
      `<details id="schema-${escapeHtml(name)}"><summary>${escapeHtml(name)}</summary>${show(schema)}</details>`,
  );
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Baton API</title><style>${style}</style>
<h1>Baton API</h1>
<p>Everything here is also in <a href="/openapi.json">/openapi.json</a>. Mutations take an
<code>Idempotency-Key</code>, or have an id of the client in their body: repeating one changes nothing.</p>
${sections.join('\n')}
<h2>Schemas</h2>
${schemas.join('\n')}
<h2>Errors</h2>
<p>Every error is <code>application/problem+json</code> with one of these codes.</p>
<table><tr><th>Code<th>Status</tr>${Object.entries(statusOf)
    .map(([code, status]) => `<tr id="${code}"><td><code>${code}</code><td>${status}</tr>`)
    .join('')}</table>
</html>
`;
}

function showOperation({
  path,
  method,
  operation,
}: {
  path: string;
  method: string;
  operation: Operation;
}): string {
  const { summary = '', description = '', parameters, requestBody, responses } = operation;
  return `<details><summary><code><span class="method">${method.toUpperCase()}</span> ${escapeHtml(path)}</code>
<br>${escapeHtml(summary)}</summary><p class="note">${escapeHtml(description)}</p>
${part('Parameters', parameters)}${part('Body', requestBody)}${part('Answers', responses)}</details>`;
}

function part(title: string, value: unknown): string {
  return value === undefined ? '' : `<p>${title}</p>${show(value)}`;
}

function show(value: unknown): string {
  return `<pre>${escapeHtml(JSON.stringify(value, null, 2))}</pre>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
