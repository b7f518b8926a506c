import { parseHTML } from 'linkedom';
import { type Child, jsx, render } from './jsx-runtime.ts';

const { document } = parseHTML('<html><body></body></html>');
Object.assign(globalThis, { document });

const body = () => document.createElement('div') as unknown as Element;
const p = (key: string, children: Child = key) => jsx('p', { children }, key);
const shown = (parent: Element) => [...parent.children].map(({ textContent }) => textContent);

test('what stays is the same element, whatever comes, goes or moves around it', () => {
  const parent = body();
  render([p('a'), p('b'), p('c')], parent);
  const [a, , c] = parent.children;
  render([p('c'), [p('x'), p('y')], p('a', 'A')], parent);
  expect(shown(parent)).toEqual(['c', 'x', 'y', 'A']);
  expect([parent.children[0], parent.children[3]]).toEqual([c, a]);
  render(p('y'), parent);
  expect(shown(parent)).toEqual(['y']);
});

test('without a key it is its place that counts, and nothing keeps a place', () => {
  const parent = body();
  const form = (rows: readonly Child[]) => [null, rows, jsx('form', {})];
  render(form([p('a')]), parent);
  const before = parent.lastElementChild;
  render(form([p('a'), false, p('b')]), parent);
  expect(parent.lastElementChild).toBe(before);
  render([jsx('i', {}), [], jsx('form', {})], parent);
  expect(parent.lastElementChild).toBe(before);
  expect(parent.innerHTML).toBe('<i></i><form></form>');
});

test('another element in the same place is a new one', () => {
  const parent = body();
  render(jsx('p', { children: 'a' }), parent);
  render(jsx('b', { children: ['a', 1, true, null, ''] }), parent);
  expect(parent.innerHTML).toBe('<b>a1</b>');
  render('<b>', parent);
  expect(parent.innerHTML).toBe('&lt;b&gt;');
});

test('attributes are set and taken away; what ARIA says is said when it is false too', () => {
  const parent = body();
  render(jsx('button', { class: 'a', disabled: true, 'aria-busy': false, title: undefined }), parent);
  const [button] = parent.children;
  expect(button?.attributes.length).toBe(3);
  expect(button?.getAttribute('aria-busy')).toBe('false');
  render(jsx('button', { disabled: false, 'aria-busy': true }), parent);
  expect(parent.innerHTML).toBe('<button aria-busy="true"></button>');
});

test('handlers are those of the last picture, and an element is told of once, when it is there', () => {
  const parent = body();
  const heard: string[] = [];
  const picture = (name: string) =>
    jsx('button', {
      onClick: () => heard.push(name),
      ref: (element: Element) => heard.push(`ref in ${element.parentElement?.localName}`),
    });
  render(picture('first'), parent);
  render(picture('second'), parent);
  (parent.firstElementChild as HTMLElement).onclick?.({} as PointerEvent);
  expect(heard).toEqual(['ref in div', 'second']);
});
