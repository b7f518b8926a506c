import { ingestedPassages } from './ingest.ts';

const cut = (title: string, text: string, more: { readonly audience?: 'public' | 'internal' } = {}) =>
  ingestedPassages({ sourceId: 'help', site: 's', title, text, ...more }, new Date(0));

test.each([
  ['Internal: refunds', 'internal'],
  ['INTERNAL refunds', 'internal'],
  ['(Internal) Refunds', 'internal'],
  ['Refunds (internal)', 'internal'],
  ['Internals of a bicycle', 'public'],
  ['International delivery', 'public'],
  ['How we handle internal errors', 'public'],
] as const)('a source titled %s is %s', (title, audience) => {
  expect(cut(title, 'Some text.')[0]?.audience).toBe(audience);
});

test('what is said about the audience counts more than the title', () => {
  expect(cut('Internal: hours', 'Some text.', { audience: 'public' })[0]?.audience).toBe('public');
  expect(cut('Hours', 'Some text.', { audience: 'internal' })[0]?.audience).toBe('internal');
});

test('passages have made ids that change with anything they are made from', () => {
  const ids = (passages: ReturnType<typeof cut>) => passages.map(({ _id }) => _id);
  expect(ids(cut('Hours', 'Open.'))).toEqual(ids(cut('Hours', 'Open.')));
  expect(ids(cut('Hours', 'Open.'))[0]).toMatch(/^help:[0-9a-f]{12}:0000$/);
  expect(ids(cut('Hours', 'Open.'))).not.toEqual(ids(cut('Hours', 'Closed.')));
  // Who may read it is said of the source, and may change without its words.
  expect(ids(cut('Hours', 'Open.'))).toEqual(ids(cut('Hours', 'Open.', { audience: 'internal' })));
});

test('line ends of other systems and a byte order mark do not matter', () => {
  const [passage] = cut('Hours', '\ufeff# Hours\r\n\r\nOpen at nine.\r\nClosed at five.');
  expect(passage).toMatchObject({ text: 'Open at nine.\nClosed at five.', headings: [] });
});

test('what stands above a pasted Markdown text about it is in no passage', () => {
  const passages = cut('Hours', '---\ntitle: X\n---\n\nOpen at nine.');
  expect(passages.map(({ text }) => text)).toEqual(['Open at nine.']);
});
