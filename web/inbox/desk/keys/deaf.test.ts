import { deafUntilFocus, hearAgain, isDeaf } from './deaf.ts';

test('what is pressed before a field has the focus acts on nothing, however late it is handled', () => {
  expect(isDeaf(performance.now())).toBe(false);
  deafUntilFocus();
  const pressed = performance.now() + 150;
  expect(isDeaf(pressed)).toBe(true);
  expect(isDeaf(pressed)).toBe(true);
  hearAgain();
  expect(isDeaf(pressed)).toBe(false);
});

test('a field that never comes makes nobody deaf for good', () => {
  deafUntilFocus();
  expect(isDeaf(performance.now() + 5_100)).toBe(false);
  hearAgain();
});
