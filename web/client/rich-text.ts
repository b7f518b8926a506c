/** A piece of a line. Everything that is not one of these stands as text. */
export type Inline =
  | { readonly type: 'text' | 'code'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'bold' | 'italic'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly href: string; readonly text: string };

export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'list'; readonly start: number | null; readonly items: readonly (readonly Inline[])[] };

/** Says which addresses become links; others stand as text that shows where they would have led. */
export type MayLink = (url: URL) => boolean;

const listItem = /^\s{0,3}(?:[-*•]|(\d{1,4})[.)])\s+(.*)$/;
const heading = /^#{1,6}\s+(.*?)\s*#*$/;
const fence = /^```/;

// Bounded, so that hostile text costs linear time. Code first: nothing inside it means anything.
const inline =
  /`([^`\n]{1,500})`|\*\*(\S(?:[^\n]{0,500}?\S)?)\*\*(?!\*)|\*([^\s*](?:[^*\n]{0,500}?[^\s*])?)\*|_([^\s_](?:[^_\n]{0,500}?[^\s_])?)_|\[([^[\]\n]{1,300})\]\((https?:\/\/[^\s()]{1,2000})\)|https?:\/\/[^\s<>"'`]{1,2000}|\n/giu;

/**
 * Reads the little markdown that answers and replies use: paragraphs, lists, bold, italic, code and links. Makes plain
 * data; whoever shows it makes nodes of it, so no text ever becomes markup.
 */
export function parseRichText(text: string, mayLink: MayLink): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let list: { start: number | null; items: (readonly Inline[])[] } | null = null;
  let code: string[] | null = null;

  const flush = () => {
    if (lines.length > 0)
      blocks.push({ type: 'paragraph', children: parseInline(lines.join('\n'), mayLink) });
    if (list) blocks.push({ type: 'list', ...list });
    lines = [];
    list = null;
  };

  for (const line of text.split(/\r?\n/)) {
    if (fence.test(line.trim())) {
      if (code) blocks.push({ type: 'code', text: code.join('\n') });
      else flush();
      code = code ? null : [];
      continue;
    }
    if (code) {
      code.push(line);
      continue;
    }
    const title = heading.exec(line);
    const item = listItem.exec(line);
    if (item) {
      const [, number, words = ''] = item;
      const start = number === undefined ? null : Number(number);
      if (!list || (list.start === null) !== (start === null)) {
        flush();
        list = { start, items: [] };
      }
      list.items.push(parseInline(words, mayLink));
    } else if (title) {
      flush();
      blocks.push({
        type: 'paragraph',
        children: [{ type: 'bold', children: parseInline(title[1] ?? '', mayLink) }],
      });
    } else if (line.trim() === '') {
      flush();
    } else {
      if (list) flush();
      lines.push(line);
    }
  }
  if (code) blocks.push({ type: 'code', text: code.join('\n') });
  flush();
  return blocks;
}

/** The pieces of a line, or of several. */
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
    if (whole === '\n') piece = { type: 'break' };
    else if (code !== undefined) piece = { type: 'code', text: code };
    else if (label !== undefined && address !== undefined) {
      // A label that hides where it leads is the oldest trick: without a link it shows the address.
      piece = toLink(address, label, mayLink) ?? { type: 'text', text: `${label} (${address})` };
    } else if (styled !== undefined) {
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
