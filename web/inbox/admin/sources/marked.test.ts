import { marked } from './marked.ts';

test('words that begin as a term does are marked, and nothing of the text is lost', () => {
  const text = "Baton's API listens on port 8080.";
  const pieces = marked(text, ['api', 'listen', 'port']);
  expect(pieces.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['API', 'listens', 'port']);
  expect(pieces.map(({ text }) => text).join('')).toBe(text);
});

test('a text without matches is one piece', () => {
  expect(marked('Nothing here', ['port'])).toEqual([{ text: 'Nothing here', isMatch: false, start: 0 }]);
});
