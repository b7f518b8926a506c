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
