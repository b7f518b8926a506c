import { type ComponentChild, Fragment, h } from 'preact';
import { type Block, type Inline, linksTo, parseRichText } from '../client/rich-text.ts';
import { config } from './config.ts';

const cited = new Set<string>();
let mayLink = linksTo(config.hosts);

/** Pages that an answer cited may be linked to from then on. */
export function trust(url: string | undefined): void {
  if (!url || !URL.canParse(url)) return;
  const { origin } = new URL(url);
  if (cited.has(origin)) return;
  cited.add(origin);
  mayLink = linksTo([...config.hosts, ...cited]);
}

/** Words of ours with the little markdown that they use, as nodes: no text ever becomes markup. */
export function Words({ text }: { readonly text: string }) {
  return h(Fragment, null, ...parseRichText(text, mayLink).map(blockNode));
}

/** What a customer wrote: their lines as they are, and nothing is a link. */
export function PlainWords({ text }: { readonly text: string }) {
  return <p class="plain">{text}</p>;
}

function blockNode(block: Block): ComponentChild {
  if (block.type === 'code') return <pre>{block.text}</pre>;
  if (block.type === 'paragraph') return h('p', null, ...block.children.map(inlineNode));
  const items = block.items.map((item) => h('li', null, ...item.map(inlineNode)));
  return block.start === null ? h('ul', null, ...items) : h('ol', { start: block.start }, ...items);
}

function inlineNode(inline: Inline): ComponentChild {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'break':
      return <br />;
    case 'code':
      return <code>{inline.text}</code>;
    case 'bold':
      return h('strong', null, ...inline.children.map(inlineNode));
    case 'italic':
      return h('em', null, ...inline.children.map(inlineNode));
    case 'link':
      return (
        <a href={inline.href} target="_blank" rel="noopener noreferrer">
          {inline.text}
        </a>
      );
  }
}
