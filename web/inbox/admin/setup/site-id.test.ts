import { toSiteId } from './site-id.ts';

test.each([
  ['Northwind Coffee', 'northwind-coffee'],
  ['Café Nørd & Großmarkt', 'cafe-nord-grossmarkt'],
  ['  --Shop!  ', 'shop'],
  ['日本', ''],
  ['x'.repeat(80), 'x'.repeat(64)],
])('the short name of "%s" is "%s"', (name, id) => {
  expect(toSiteId(name)).toBe(id);
});
