import { chunk } from './chunk.ts';
import { units } from './units.ts';

const quotes = (text: string) => units(text).map(({ start, end }) => text.slice(start, end));

test('sentences, list items, table rows and code are quotable, headings are not', () => {
  const text = [
    '# Ports',
    '',
    'Baton listens on port 8080. The UI of Dr. Who, e.g. Temporal, is elsewhere! Is it?',
    'It goes on here.',
    '',
    '- First item',
    '- Second item. With two sentences.',
    '1. Numbered',
    '',
    '| Name | Value |',
    '| --- | --- |',
    '| port | 8080 |',
    '',
    '```',
    'npm start',
    '```',
  ].join('\n');
  expect(quotes(text)).toEqual([
    'Baton listens on port 8080.',
    'The UI of Dr. Who, e.g. Temporal, is elsewhere!',
    'Is it?',
    'It goes on here.',
    'First item',
    'Second item.',
    'With two sentences.',
    'Numbered',
    '| Name | Value |',
    '| port | 8080 |',
    'npm start',
  ]);
});

test('text without an end or with other scripts is still quotable', () => {
  expect(quotes('no full stop at all')).toEqual(['no full stop at all']);
  expect(quotes('これは文です。これも文です。')).toEqual(['これは文です。', 'これも文です。']);
  expect(quotes('')).toEqual([]);
});

test('passages are slices of the text that know their headings, and a long section is cut between its blocks', () => {
  const long = Array.from({ length: 12 }, (_, n) => `Paragraph ${n} ${'word '.repeat(40)}end.`).join('\n\n');
  const text = `# Guide\n\nIntro.\n\n## Start\n\n${long}\n\n## Stop\n\nPress it.`;
  const chunks = chunk(text);
  expect(chunks[0]).toMatchObject({ headings: ['Guide'] });
  expect(chunks.at(-1)).toMatchObject({ headings: ['Guide', 'Stop'] });
  expect(chunks.filter(({ headings }) => headings[1] === 'Start').length).toBeGreaterThan(2);
  expect(text.slice(chunks.at(-1)!.start, chunks.at(-1)!.end)).toBe('Press it.');
});

test('a heading inside code does not cut', () => {
  const text = '# Title\n\n```\n# not a heading\nnpm start\n```';
  expect(chunk(text)).toHaveLength(1);
});
