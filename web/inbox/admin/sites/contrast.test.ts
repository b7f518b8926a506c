import { inkOn } from './contrast.ts';

test('text on a brand colour is the ink that is read better', () => {
  expect(inkOn('#ffffff')).toBe('#000000');
  expect(inkOn('#ffdd00')).toBe('#000000');
  expect(inkOn('#000000')).toBe('#ffffff');
  expect(inkOn('#2f5fd0')).toBe('#ffffff');
});
