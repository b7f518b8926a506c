import { ingestedPassages } from './ingest.ts';
import { buildIndex, buildIndexAside, packAside } from './search.ts';

const passages = (pages: Readonly<Record<string, string>>) =>
  Object.entries(pages).flatMap(([title, text], number) =>
    ingestedPassages({ sourceId: `s${number}`, site: 's', title, text }, new Date(0)),
  );
const pages = passages({
  Refunds: 'A refund takes five days. It goes to the card.',
  Delivery: 'Delivery takes three days. Parcels leave every Monday.',
  Warranty: '# Bicycles\n\nThe warranty lasts two years.\n\n# Scooters\n\nIt lasts one year.',
  'Internal: fraud': 'Refunds of stolen cards are blocked by the fraud team.',
});
const index = buildIndex(pages);
const titles = (...[message, options]: Parameters<typeof index.search>) =>
  index.search(message, options).map(({ passage }) => passage.sourceTitle);

test('the passage that holds the rare words comes first, and says what it holds of the question', () => {
  const [best] = index.search('When do parcels leave for delivery, by unicorn?');
  expect(best?.passage.sourceTitle).toBe('Delivery');
  expect(best?.matched).toEqual(['parcel', 'leav', 'deliveri']);
  expect(best?.coverage).toBeGreaterThan(0.5);
  expect(best?.coverage).toBeLessThan(0.9);
});

test('titles and headings are searched too', () => {
  expect(titles('warranty')[0]).toBe('Warranty');
  expect(titles('scooters')).toEqual(['Warranty']);
});

test('internal passages are found only when they are asked for', () => {
  expect(titles('fraud team refund')).toEqual(['Refunds']);
  expect(titles('fraud team refund', { internal: true })[0]).toBe('Internal: fraud');
});

test('a slip of the keyboard is mended, a word of its own is not', () => {
  expect(titles('refnud')).toEqual(['Refunds']);
  expect(titles('delivry of parcells')[0]).toBe('Delivery');
  expect(titles('mondays')).toEqual(['Delivery']);
  expect(titles('quantum')).toEqual([]);
});

test('what was said before helps a short question, and not one that stands for itself', () => {
  expect(titles('how many days?', { context: ['I want a refund'] })[0]).toBe('Refunds');
  expect(titles('how many days?', { context: ['where is my delivery', 'I want a refund'] })[0]).toBe(
    'Refunds',
  );
  expect(titles('When do parcels leave every Monday?', { context: ['I want a refund'] })[0]).toBe('Delivery');
  expect(titles('how many days?', { lastAnswer: 'Parcels leave every Monday.' })[0]).toBe('Delivery');
});

test('accents and the case of letters do not matter; scripts without spaces are found by pairs of characters', () => {
  const other = buildIndex(
    passages({ Café: 'Ein Café in Zürich.', 返品: '返品は三十日以内に受け付けます。' }),
  );
  expect(other.search('ZURICH cafe')[0]?.passage.sourceTitle).toBe('Café');
  expect(other.search('返品できますか')[0]?.passage.sourceTitle).toBe('返品');
});

test('an index that is built aside finds the same', async () => {
  const many = Array.from(
    { length: 250 },
    (_, n) => passages({ [`Page ${n}`]: `Word${n} and others.` })[0]!,
  ).map((passage, n) => ({ ...passage, _id: `p${n}` }));
  const lexicon = new Map<string, number>();
  const aside = await buildIndexAside(await packAside([...pages, ...many], lexicon), lexicon);
  expect(aside.size).toBe(pages.length + 250);
  expect(aside.search('word249')[0]?.passage.sourceTitle).toBe('Page 249');
});

test('a search that explains itself tells what each term adds, and the sum is the score', () => {
  const [first] = index.search('refund days', { context: ['my card'], explain: true });
  const terms = first?.terms ?? [];
  expect(terms.reduce((sum, { adds }) => sum + adds, 0)).toBeCloseTo(first?.score ?? Number.NaN, 4);
  expect(terms.map(({ from }) => from)).toContain('question');
  expect(index.search('refund days')[0]?.terms).toBeUndefined();
});
