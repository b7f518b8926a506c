/** A piece of a line. Everything that is not one of these stands as text. */
export type Inline =
  | { readonly type: 'text' | 'code'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'bold' | 'italic'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly href: string; readonly text: string };

export type Block =
  | { readonly type: 'paragraph'; readonly children: Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'list'; readonly start: number | null; readonly items: (readonly Inline[])[] };

/** Says which addresses become links; others stand as text that shows where they would have led. */
export type MayLink = (url: URL) => boolean;

const listItem = /^\s{0,3}(?:[-*•]|(\d{1,4})[.)])\s+(.*)$/;
const heading = /^#{1,6}\s+(.*?)\s*#*$/;
const fence = /^\s*?```.*$/m;

// Bounded, so that hostile text costs linear time. Code first: nothing inside it means anything.
const inline =
  /`([^`]{1,500})`|\*\*(\S(?:.{0,500}?\S)?)\*\*(?!\*)|\*([^\s*](?:[^*]{0,500}?[^\s*])?)\*|_([^\s_](?:[^_]{0,500}?[^\s_])?)_|\[([^[\]]{1,300})\]\((https?:\/\/[^\s()]{1,2000})\)|https?:\/\/[^\s<>"'`]{1,2000}/giu;

/**
 * Reads the little markdown that answers and replies use: paragraphs, lists, bold, italic, code and links. Makes plain
 * data; whoever shows it makes nodes of it, so no text ever becomes markup.
 */
export function parseRichText(text: string, mayLink: MayLink): Block[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(fence)
    .flatMap((part, index) =>
      index % 2 === 1 ? [{ type: 'code', text: part.replace(/^\n|\n$/g, '') }] : parseBlocks(part, mayLink),
    );
}

function parseBlocks(text: string, mayLink: MayLink): Block[] {
  const blocks: Block[] = [];
  /** Goes on with the next line. */
  let last: Block | null = null;
  for (const line of text.split('\n')) {
    const [, number, item] = listItem.exec(line) ?? [];
    const title = heading.exec(line)?.[1];
    const children = parseInline(item ?? title ?? line, mayLink);
    if (item !== undefined) {
      const start = number ? Number(number) : null;
      if (last?.type !== 'list' || (last.start === null) !== (start === null)) {
        last = { type: 'list', start, items: [] };
        blocks.push(last);
      }
      last.items.push(children);
    } else if (title !== undefined) {
      last = null;
      blocks.push({ type: 'paragraph', children: [{ type: 'bold', children }] });
    } else if (line.trim() === '') last = null;
    else if (last?.type === 'paragraph') last.children.push({ type: 'break' }, ...children);
    else {
      last = { type: 'paragraph', children };
      blocks.push(last);
    }
  }
  return blocks;
}

/** The pieces of a line. */
export function parseInline(text: string, mayLink: MayLink, depth = 0): Inline[] {
  const pieces: Inline[] = [];
  let done = 0;
  const plain = (until: number) => {
    if (until > done) pieces.push({ type: 'text', text: text.slice(done, until) });
  };
  for (const match of text.matchAll(inline)) {
    const [whole, code, bold, star, underscore, label, address] = match;
    const from = match.index;
    if (from < done) continue;
    const until = from + whole.length;
    const styled = bold ?? star ?? underscore;
    let piece: Inline | null = null;
    let length = whole.length;
    if (code !== undefined) piece = { type: 'code', text: code };
    else if (label && address) {
      // A label that hides where it leads is the oldest trick: without a link it shows the address.
      piece = toLink(address, label, mayLink) ?? { type: 'text', text: `${label} (${address})` };
    } else if (styled) {
      // A name such as BATON_PORT is no emphasis.
      const stands = !(underscore && (/\w/.test(text[from - 1] ?? '') || /\w/.test(text[until] ?? '')));
      if (stands && depth < 3) {
        piece = {
          type: bold === undefined ? 'italic' : 'bold',
          children: parseInline(styled, mayLink, depth + 1),
        };
      }
    } else {
      const bare = whole.replace(/[.,;:!?)\]}*_]+$/, '');
      piece = toLink(bare, bare, mayLink);
      length = bare.length;
    }
    if (!piece) continue;
    plain(from);
    pieces.push(piece);
    done = from + length;
  }
  plain(text.length);
  return pieces;
}

/** Links to these hosts alone: `example.com`, `localhost:3000` or `https://example.com`, as sites list them. */
export function linksTo(hosts: Iterable<string>): MayLink {
  const allowed = new Set(hosts);
  return ({ host, origin }) => allowed.has(host) || allowed.has(origin);
}

/** An http(s) address that may be linked to, or null. */
export function toUrl(address: string | null | undefined, mayLink: MayLink): string | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  const isWeb = /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  return isWeb && mayLink(url) ? url.href : null;
}

function toLink(address: string, text: string, mayLink: MayLink): Inline | null {
  const href = toUrl(address, mayLink);
  return href === null ? null : { type: 'link', href, text };
}
