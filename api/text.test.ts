import { isWellFormed, text, trimmedLength } from './text.ts';

const accepts = (value: string, max?: number) => text(max).safeParse(value).success;

test('length is counted in code points, without Unicode white space at both ends', () => {
  expect(trimmedLength('👍🏽')).toBe(2);
  expect(trimmedLength('\u2003\u0085 a b \u3000\n')).toBe(3);
  expect(accepts('😀'.repeat(8_000))).toBe(true);
  expect(accepts('😀'.repeat(8_001))).toBe(false);
  expect(accepts(`  ${'x'.repeat(5)}\u00a0`, 5)).toBe(true);
});

test('text of white space alone is empty, a zero-width space is not white space', () => {
  expect(accepts(' \t\n\u2028\u3000')).toBe(false);
  expect(accepts('\u200b')).toBe(true);
});

test('what is accepted comes back unchanged', () => {
  const given = ' \u202eعربي e\u0301 \r\n<b>&amp;</b> ';
  expect(text().parse(given)).toBe(given);
});

test('long runs of white space take no time', () => {
  const started = performance.now();
  expect(trimmedLength(`a${' '.repeat(200_000)}b`)).toBe(200_002);
  expect(performance.now() - started).toBeLessThan(200);
});

test('NUL and halves of surrogate pairs are not well formed', () => {
  expect(['a\0', '\ud800', 'x\udc00y', '\ude00\ud83d'].map(isWellFormed)).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(isWellFormed('😀 \u{10ffff}')).toBe(true);
});
