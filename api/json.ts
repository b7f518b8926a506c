import { AppError } from '../domain/errors.ts';
import { isWellFormed } from './text.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });
/** A JSON text's strings, brackets and separators; what lies between (numbers, names, space) does not matter here. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]/gs;
/** Long names are cut: they are shown to the caller, who sent them. */
const shownCharacters = 100;
/** No request of ours needs more; deeper ones would exhaust the stack. */
const deepest = 20;

/**
 * Reads a JSON body. Throws AppError `invalid_request` for bytes that are not UTF-8 or not JSON and for objects that
 * name a field twice or `__proto__`; `invalid_text` for strings with NUL or lone surrogates.
 */
export function parseJson(bytes: Uint8Array): unknown {
  const source = decode(bytes);
  const value = parse(source);
  refuseAmbiguousFields(source);
  refuseBrokenText(value, []);
  return value;
}

/** The same JSON value always gives the same text, whatever the order of its fields. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new AppError('invalid_request', 'The body is not UTF-8.');
  }
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    throw new AppError('invalid_request', 'The body is not JSON.');
  }
}

/** JSON.parse keeps the last of two equal names, other readers the first: nobody may mean both. */
function refuseAmbiguousFields(source: string): void {
  const objects: (Set<string> | null)[] = [];
  let last = '';
  for (const [part] of source.matchAll(token)) {
    if (part === '{') objects.push(new Set());
    else if (part === '[') objects.push(null);
    else if (part === '}' || part === ']') objects.pop();
    else if (part === ':') addField(objects.at(-1), JSON.parse(last) as string);
    if (objects.length > deepest) throw new AppError('invalid_request', 'The body is nested too deeply.');
    last = part;
  }
}

function addField(fields: Set<string> | null | undefined, name: string): void {
  if (name === '__proto__')
    throw new AppError('invalid_request', 'Unknown field "__proto__".', { field: name });
  if (fields?.has(name)) {
    const field = shown(name);
    throw new AppError('invalid_request', `The field "${field}" is there twice.`, { field });
  }
  fields?.add(name);
}

function refuseBrokenText(value: unknown, path: readonly (string | number)[]): void {
  if (typeof value === 'string' && !isWellFormed(value)) throw brokenText(path);
  if (value === null || typeof value !== 'object') return;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, part] of entries) {
    if (typeof key === 'string' && !isWellFormed(key)) throw brokenText(path);
    refuseBrokenText(part, [...path, key]);
  }
}

function brokenText(path: readonly (string | number)[]): AppError {
  const field = shown(path.join('.'));
  return new AppError('invalid_text', `"${field}" has a NUL or half of a surrogate pair in it.`, { field });
}

function shown(name: string): string {
  return [...name].slice(0, shownCharacters).join('');
}
