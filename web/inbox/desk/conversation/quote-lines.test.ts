import { linesOf } from './quote-lines.ts';

const text = '## Ports\n\nIt listens. On 8080.\nAlways.';

test('a quote is marked in its line, and titles lose their signs', () => {
  const start = text.indexOf('On');
  const [title, line, last] = linesOf(text, start, start + 'On 8080.'.length);
  expect(title).toMatchObject({ before: 'Ports', quoted: '', isTitle: true });
  expect(line).toMatchObject({ before: 'It listens. ', quoted: 'On 8080.', after: '' });
  expect(last).toMatchObject({ before: 'Always.', quoted: '' });
});

test('a quote over several lines is marked in each', () => {
  const start = text.indexOf('It');
  expect(linesOf(text, start, text.length).map(({ quoted }) => quoted)).toEqual([
    '',
    'It listens. On 8080.',
    'Always.',
  ]);
});
