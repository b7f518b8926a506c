import fc from 'fast-check';
import { AppError } from '../domain/errors.ts';
import { canonicalJson, parseJson } from './json.ts';

const read = (source: string | Uint8Array) =>
  parseJson(typeof source === 'string' ? Buffer.from(source) : source);

function refusal(source: string | Uint8Array): { code: string; field: unknown } | null {
  try {
    read(source);
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { code: error.code, field: error.extra.field };
  }
}

test('any well-formed JSON is read as JSON.parse reads it', () => {
  const value = fc.jsonValue({ maxDepth: 5 });
  fc.assert(
    fc.property(value, (given) => {
      const source = JSON.stringify(given);
      if (/\\u0000|\\ud[89a-f]|__proto__/i.test(source)) return;
      expect(read(source)).toEqual(JSON.parse(source));
    }),
  );
});

test('bytes that are not UTF-8, cut or empty are refused', () => {
  for (const source of [Buffer.from([0x22, 0xc3, 0x28, 0x22]), '{"a":', '', 'undefined', "{'a':1}"]) {
    expect(refusal(source)?.code).toBe('invalid_request');
  }
});

test('a field that is there twice is refused, also when one of them is spelled with escapes', () => {
  expect(refusal('{"a":1,"\\u0061":2}')).toEqual({ code: 'invalid_request', field: 'a' });
  expect(refusal('{"x":[{"b":1},{"b":{"c":1,"c":2}}]}')).toEqual({ code: 'invalid_request', field: 'c' });
  expect(refusal('{"a":{"b":1},"b":"\\"a\\":{\\"b\\""}')).toBeNull();
});

test('__proto__ is refused at any depth', () => {
  expect(refusal('{"look":{"__proto__":{"admin":true}}}')?.field).toBe('__proto__');
  expect(refusal('{"\\u005f_proto__":1}')?.field).toBe('__proto__');
});

test('NUL and lone surrogates are refused wherever a string stands', () => {
  expect(refusal('{"text":"a\\u0000b"}')).toEqual({ code: 'invalid_text', field: 'text' });
  expect(refusal('{"a":["x",{"b":"\\ud800"}]}')).toEqual({ code: 'invalid_text', field: 'a.1.b' });
  expect(refusal('{"\\udfff":1}')?.code).toBe('invalid_text');
  expect(refusal('{"text":"\\ud83d\\ude00"}')).toBeNull();
});

test('nesting is bounded', () => {
  expect(refusal('['.repeat(30_000) + ']'.repeat(30_000))?.code).toBe('invalid_request');
});

test('canonical JSON does not depend on the order of fields', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe(
    canonicalJson({ a: null, b: [{ c: 2, d: 1 }] }),
  );
  expect(canonicalJson({ a: [1, 2] })).not.toBe(canonicalJson({ a: [2, 1] }));
});
