import { chunk } from './chunk.ts';

const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length;
const sentencesOf = (count: number, words = 10) =>
  Array.from({ length: count }, (_, n) => `Sentence ${n} ${'word '.repeat(words - 3)}end.`).join(' ');
const texts = (text: string) => chunk(text).map(({ start, end }) => text.slice(start, end));

test('a long section is cut between its blocks into passages of about equal length that know their headings', () => {
  const text = `# Guide\n\n## Start\n\n${Array.from({ length: 12 }, () => sentencesOf(4)).join('\n\n')}`;
  const chunks = chunk(text);
  expect(chunks.length).toBe(3);
  for (const { headings, start, end } of chunks) {
    expect(headings).toEqual(['Guide', 'Start']);
    expect(wordsIn(text.slice(start, end))).toBe(160);
  }
});

test('short sections share a passage, with their headings in its text; a long one does not join', () => {
  const text = `# Guide\n\n## Stop\n\nPress it.\n\n## Go\n\nPull it.\n\n## Far\n\n${sentencesOf(15)}`;
  expect(chunk(text).map(({ headings }) => headings)).toEqual([['Guide'], ['Guide', 'Far']]);
  expect(texts(text)[0]).toBe('## Stop\n\nPress it.\n\n## Go\n\nPull it.');
});

test('a paragraph without an end is cut between sentences, text without sentences at a space', () => {
  for (const passage of texts(sentencesOf(60))) expect(passage).toMatch(/^Sentence .* end\.$/s);
  const endless = 'no stop '.repeat(3_000);
  expect(Math.max(...texts(endless).map(({ length }) => length))).toBeLessThan(4_500);
  expect(texts('x'.repeat(10_000)).join('')).toBe('x'.repeat(10_000));
  expect(texts('😀'.repeat(3_000)).every((text) => !/\p{Surrogate}/u.test(text))).toBe(true);
});

test('a list, a table and code stay whole and with what announces them', () => {
  const list = Array.from({ length: 20 }, (_, n) => `- item ${n} of the list`).join('\n');
  const found = texts(`${sentencesOf(12)}\n\nDo this:\n\n${list}\n\n${sentencesOf(12)}`);
  expect(found.filter((text) => text.includes('- item'))).toHaveLength(1);
  expect(found.find((text) => text.includes('- item'))).toContain('Do this:');
});

test('a heading inside code does not cut', () => {
  expect(chunk('# Title\n\n```\n# not a heading\nnpm start\n```')).toHaveLength(1);
});

test('what has no words has no passages', () => {
  for (const text of ['', ' \n\n', '# Only a heading', '---']) expect(chunk(text)).toEqual([]);
});

test('a hostile text of a mebibyte is cut in little time', () => {
  const start = Date.now();
  for (const text of [
    '# '.repeat(500_000),
    '['.repeat(1_000_000),
    '. '.repeat(500_000),
    '| '.repeat(500_000),
  ]) {
    chunk(text);
  }
  expect(Date.now() - start).toBeLessThan(5_000);
});
