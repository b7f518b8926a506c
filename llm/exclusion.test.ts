import { asksForExclusion, saysExclusion } from './exclusion.ts';

test.each([
  "what items can't be returned?",
  'What is not returnable: can gift cards go back?',
  'which countries do you not ship to',
  'Is there anything I cannot send back?',
  'Which items are excluded from returns?',
  'what can I not return?',
  'Was kann man nicht zurückgeben?',
  'Quels articles ne peuvent pas être retournés ?',
  '¿Qué artículos no se pueden devolver?',
  'Quali articoli non si possono restituire?',
  'Welke artikelen kan ik niet terugsturen?',
  'Quais artigos não podem ser devolvidos?',
])('%s asks for what is left out', (message) => expect(asksForExclusion(message)).toBe(true));

test.each([
  'What do I do if my card does not work?',
  'What should I do, it is not working',
  "Why can't I log in?",
  "I can't remember my password, how do I change it?",
  'Where is my parcel? It has not arrived.',
  'Which items can be returned?',
  'My order has not arrived',
  'Was mache ich, wenn die Karte nicht geht?',
])('%s does not', (message) => expect(asksForExclusion(message)).toBe(false));

test('a text that leaves something out says so', () => {
  for (const text of [
    'Items that cannot be returned',
    'We don’t ship to Norway.',
    'Gift cards are excluded.',
  ])
    expect(saysExclusion(text)).toBe(true);
  for (const text of ['You can return any unused item.', 'Notebooks'])
    expect(saysExclusion(text)).toBe(false);
});
