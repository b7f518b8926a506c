/** What JSX is here: an element as it should be, or a text; arrays count as their members, the rest as nothing. */
export type Child = Vnode | string | number | boolean | null | undefined | readonly Child[];

/** An element as it should be. */
export type Vnode = { readonly tag: string; readonly props: Props; readonly key: string };

type Props = Readonly<Record<string, unknown>> & { readonly children?: Child };

type On<E extends Event> = (event: E & { readonly currentTarget: HTMLElement }) => void;

export declare namespace JSX {
  type Element = Vnode;
  type ElementChildrenAttribute = { children: unknown };
  type IntrinsicElements = {
    [tag: string]: {
      readonly key?: string | number;
      readonly class?: string;
      /** Hears of the element once, when it is on the page. */
      ref?(element: HTMLElement): void;
      readonly onClick?: On<MouseEvent>;
      readonly onChange?: On<Event>;
      readonly onInput?: On<Event>;
      readonly onKeyDown?: On<KeyboardEvent>;
      readonly onScroll?: On<Event>;
      readonly onSubmit?: On<SubmitEvent>;
      readonly children?: Child;
      readonly [attribute: string]: unknown;
    };
  };
}

/** Without a key, its place among its siblings is what tells it from them. */
export const jsx = (tag: string, props: Props, key: string | number = ''): Vnode => ({
  ...{ tag, props, key: `${key}` },
});
export const jsxs = jsx;

type Drawn = { readonly node: Element | Text; readonly props: Props; readonly tag: string };

/** What stands in an element now, in order, by key. */
const drawn = new WeakMap<Element, ReadonlyMap<string, Drawn>>();
const none: Props = {};
const arrivals: (() => void)[] = [];

/** Makes an element hold just this, and changes no more of it than differs. */
export function render(child: Child, parent: Element): void {
  fill(parent, child);
  for (const arrive of arrivals.splice(0)) arrive();
}

function fill(parent: Element, children: Child): void {
  const before = drawn.get(parent) ?? new Map<string, Drawn>();
  const now = new Map<string, Drawn>();
  for (const [key, child] of flat(children, '#')) now.set(key, draw(child, before.get(key)));
  const kept = new Set([...now.values()].map(({ node }) => node));
  for (const { node } of before.values()) if (!kept.has(node)) node.remove();
  let next = parent.firstChild;
  for (const node of kept) {
    if (node === next) next = next.nextSibling;
    else parent.insertBefore(node, next);
  }
  drawn.set(parent, now);
}

/** Each child that is something, by a key that is its own among all of its parent's. */
function flat(child: Child, path: string): [string, Vnode | string][] {
  if (Array.isArray(child)) return child.flatMap((one: Child, index) => flat(one, `${path}.${index}`));
  if (child == null || typeof child === 'boolean') return [];
  return typeof child === 'object' ? [[(child as Vnode).key || path, child as Vnode]] : [[path, `${child}`]];
}

function draw(child: Vnode | string, before: Drawn | undefined): Drawn {
  if (typeof child === 'string') {
    const node = before?.tag === '' ? before.node : document.createTextNode('');
    if (node.nodeValue !== child) node.nodeValue = child;
    return { node, tag: '', props: none };
  }
  const { tag, props } = child;
  const same = before?.tag === tag ? before : null;
  const node = (same?.node as Element | undefined) ?? create(tag, props);
  for (const name of Object.keys({ ...same?.props, ...props })) {
    if (props[name] !== (same?.props ?? none)[name]) change(node, name, props[name]);
  }
  fill(node, props.children);
  return { node, props, tag };
}

function create(tag: string, { ref }: Props): Element {
  const space = /^(svg|path)$/.test(tag) ? '2000/svg' : '1999/xhtml';
  const node = document.createElementNS(`http://www.w3.org/${space}`, tag);
  if (ref) arrivals.push(() => (ref as (element: Element) => void)(node));
  return node;
}

/** Sets what is no child of an element; none of it is ever code or markup. */
function change(node: Element, name: string, value: unknown): void {
  if (name === 'children' || name === 'ref') return;
  if (name === 'style') (node as HTMLElement).style.cssText = String(value);
  else if (name.startsWith('on')) Object.assign(node, { [name.toLowerCase()]: value });
  else if (value == null || (value === false && !name.startsWith('aria'))) node.removeAttribute(name);
  else node.setAttribute(name, String(value));
}
