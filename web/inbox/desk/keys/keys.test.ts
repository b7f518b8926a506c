import { keyOf, keys, shownKey } from './keys.ts';

const none = { key: '', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const elsewhere = { writing: false, singles: true };
const writing = { writing: true, singles: true };

test('a letter is a key outside of text fields, and with Alt anywhere', () => {
  const c = { ...none, code: 'KeyC', key: 'c' };
  expect(keyOf(c, elsewhere)).toBe('claim');
  expect(keyOf(c, writing)).toBeNull();
  // A Mac writes ç for it.
  expect(keyOf({ ...c, key: 'ç', altKey: true }, writing)).toBe('claim');
});

test('whoever turned single letters off has them with Alt only', () => {
  const e = { ...none, code: 'KeyE', key: 'e' };
  expect(keyOf(e, { writing: false, singles: false })).toBeNull();
  expect(keyOf({ ...e, altKey: true }, { writing: false, singles: false })).toBe('resolve');
  expect([shownKey('resolve', false), shownKey('resolve', true)]).toEqual(['Alt+E', 'E']);
});

test('keys of the browser stay with the browser', () => {
  expect(keyOf({ ...none, code: 'KeyC', key: 'c', ctrlKey: true }, elsewhere)).toBeNull();
  expect(keyOf({ ...none, code: 'KeyK', key: 'k', metaKey: true }, writing)).toBe('palette');
});

test('Enter begins a reply, and in a text field is a new line', () => {
  const enter = { ...none, code: 'Enter', key: 'Enter' };
  expect(keyOf(enter, elsewhere)).toBe('reply');
  expect(keyOf(enter, { writing: false, singles: false })).toBe('reply');
  expect(keyOf(enter, writing)).toBeNull();
  expect(keyOf({ ...enter, shiftKey: true }, elsewhere)).toBeNull();
});

test('Ctrl+Enter sends from outside of the text field, which has its own', () => {
  const sends = { ...none, code: 'Enter', key: 'Enter', ctrlKey: true };
  expect(keyOf(sends, elsewhere)).toBe('send');
  expect(keyOf(sends, { writing: false, singles: false })).toBe('send');
  expect(keyOf(sends, writing)).toBeNull();
});

test('a question mark is one on any keyboard', () => {
  expect(keyOf({ ...none, code: 'Minus', key: '?', shiftKey: true }, elsewhere)).toBe('sheet');
});

test('no two keys are pressed alike', () => {
  const pressed = keys
    .filter(({ name }) => name !== 'palette')
    .map(({ code, shift }) => `${shift ? 'Shift+' : ''}${code}`);
  expect(new Set(pressed).size).toBe(pressed.length);
});
