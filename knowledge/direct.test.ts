import { ingestedPassages } from './ingest.ts';
import { buildIndex } from './search.ts';

const written = [
  ['Easter', ['Are you open at Easter?'], 'At Easter we open at eleven.'],
  ['Shipping', ['How much is shipping?'], 'Shipping costs 4.90 EUR.'],
  ['Norway', ['Do you ship to Norway?', 'Norway'], 'We ship to Norway.'],
] as const;
const stores =
  'Our Berlin store is open Monday to Saturday. Our Hamburg store is open on Monday. The store in Bonn is open, too.';
const index = buildIndex([
  ...written.flatMap(([title, questions, text]) =>
    ingestedPassages({ sourceId: title, site: 's', title, text, questions }, new Date(0)),
  ),
  ...ingestedPassages({ sourceId: 'stores', site: 's', title: 'Stores', text: stores }, new Date(0)),
  ...ingestedPassages(
    { sourceId: 'berlin', site: 's', title: 'Berlin', text: 'Visit our store in Berlin.' },
    new Date(0),
  ),
]);
const direct = (message: string) => index.direct(message)?.passage.sourceTitle ?? null;

test('a message that says what was written for, and where, gets the direct response', () => {
  expect(direct('Are you open at Easter?')).toBe('Easter');
  expect(direct('are you open at easter')).toBe('Easter');
  expect(direct('Is the Berlin store open at Easter?')).toBe('Easter');
});

test.each([
  'Is the Berlin store open on Monday?',
  'Is the Berlin store open at Christmas?',
  'How much is shipping to Switzerland?',
  'How much does the store charge to ship to Norway?',
  'Are you open at Easter in Paris, and do you sell unicorns?',
])('%s is another question than those that were written for', (message) => {
  expect(direct(message)).toBeNull();
});
