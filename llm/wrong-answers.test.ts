import { ingestedPassages } from '../knowledge/ingest.ts';
import { buildIndex } from '../knowledge/search.ts';
import { extractive } from './extractive.ts';

const pages: Readonly<Record<string, string>> = {
  Returns: `You can return any unused item within 30 days. Send it back with the label.

## Items that cannot be returned

- Gift cards
- Underwear and swimwear

## How refunds are paid

We pay refunds to the card that you paid with.`,
  Shipping: `Standard shipping costs 4.90 EUR and takes three days. Express shipping costs 12.90 EUR and takes one day.`,
  'Gift cards': 'Gift cards are valid for three years. A gift card can be used in the shop.',
  Stores: `Our Berlin store is open Monday to Saturday. Our Hamburg store is open Monday to Friday. We sell bicycles in our
Berlin store only.`,
  Warranty: 'All lamps have a warranty of two years. The warranty does not cover broken glass.',
};
const passages = Object.entries(pages).flatMap(([title, text]) =>
  ingestedPassages({ sourceId: title, site: 's', title, text }, new Date(0)),
);
const index = buildIndex(passages);
const ask = (question: string, context: readonly string[] = []) =>
  extractive(index, { messages: [question], context });

test.each(["What items can't be returned?", 'Which items are excluded from returns?'])(
  '%s is answered with the list of what is left out, under its heading',
  (question) => {
    const { kind, text, citations } = ask(question);
    expect(kind).toBe('answer');
    expect(text).toBe('Items that cannot be returned:\n- Gift cards\n- Underwear and swimwear');
    for (const { quote } of citations) expect(pages.Returns).toContain(quote);
  },
);

test('one item of such a list is not quoted without what the list says', () => {
  expect(ask('What is not returnable: can gift cards go back?').text).toBe(
    'Items that cannot be returned:\nGift cards',
  );
});

test('what is left out is not answered where no sentence says it', () => {
  expect(ask('Which lamps have no warranty of two years?').text).not.toContain('All lamps');
  expect(ask('Which gift cards are not valid in the shop?').text).not.toContain('valid');
  expect(ask('What does the warranty not cover?').text).toBe('The warranty does not cover broken glass.');
});

test.each(['Is the Berlin store open at Easter?', 'Do you sell bicycle tyres?'])(
  '%s is not answered without the word that it turns on',
  (question) => {
    const { kind, confidence } = ask(question);
    expect(kind).toBe('none');
    expect(confidence).toBeLessThan(0.5);
  },
);

test.each([
  ['Is the Hamburg store open on Saturday?', 'Our Hamburg store is open Monday to Friday.'],
  ['Do you sell bicycles?', 'We sell bicycles'],
  ['How long are gift cards valid?', 'Gift cards are valid for three years.'],
])('%s is still answered', (question, sentence) => expect(ask(question).text).toContain(sentence));

test('a follow-up is about what was asked last', () => {
  const asked = ['How much is standard shipping?', 'and express?'];
  expect(ask('what does it cost?', asked).text).toBe('Express shipping costs 12.90 EUR and takes one day.');
});

test('the questions of a direct response tell what it is about', () => {
  const more = buildIndex([
    ...passages,
    ...ingestedPassages(
      {
        ...{ sourceId: 'easter', site: 's', title: 'Holidays', text: 'We open at eleven.' },
        questions: ['What are your opening hours at Easter?'],
      },
      new Date(0),
    ),
  ]);
  const { text } = extractive(more, { messages: ['Is the store open at Easter?'], context: [] });
  expect(text).not.toContain('Monday');
});
