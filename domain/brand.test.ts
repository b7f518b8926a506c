import { brandColors, contrast, textOn } from './brand.ts';

const extremes = [
  '#000000',
  '#ffffff',
  '#ffff00',
  '#808080',
  '#777777',
  '#2f5fd0',
  '#ff0000',
  '#00ff00',
  '#fafafa',
];
const spread = Array.from(
  { length: 200 },
  (_, n) => `#${((n * 83_861) % 0xffffff).toString(16).padStart(6, '0')}`,
);
const grounds = { light: ['#ffffff', '#f1f2f5'], dark: ['#17181c', '#1e2025', '#26282e'] } as const;

test.each(['light', 'dark'] as const)('whatever the brand color, everything can be read: %s', (theme) => {
  for (const brand of [...extremes, ...spread]) {
    const { onBrand, accent, onAccent } = brandColors(brand, theme);
    expect(contrast(onBrand, brand)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(onAccent, accent)).toBeGreaterThanOrEqual(4.5);
    for (const ground of grounds[theme]) expect(contrast(accent, ground)).toBeGreaterThanOrEqual(4.5);
  }
});

test('a brand color that can be read stays as it is', () => {
  expect(brandColors('#2f5fd0', 'light').accent).toBe('#2f5fd0');
});

test('text on a color is white where white can be read', () => {
  expect(textOn('#2f5fd0')).toBe('#ffffff');
  expect(textOn('#ffd400')).toBe('#000000');
});
