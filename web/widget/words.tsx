import { type Block, type Inline, linksTo, parseRichText } from '../client/rich-text.ts';
import { config } from './config.ts';
import { type Child, jsx } from './jsx-runtime.ts';

const hosts = new Set(config.hosts);

/** Pages that an answer cited may be linked to from then on. */
export function trust(url: string | undefined): void {
  if (url && URL.canParse(url)) hosts.add(new URL(url).origin);
}

/** Words of ours with the little markdown that they use, as nodes: no text ever becomes markup. */
export function words(text: string) {
  return parseRichText(text, linksTo(hosts)).map(blockNode);
}

function blockNode(block: Block) {
  if (block.type === 'code') return <pre>{block.text}</pre>;
  if (block.type === 'paragraph') return <p>{block.children.map(inlineNode)}</p>;
  const items = block.items.map((item) => jsx('li', { children: item.map(inlineNode) }));
  return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
}

const tags = { bold: 'strong', italic: 'em', code: 'code', break: 'br' } as const;

function inlineNode(inline: Inline): Child {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'link':
      return (
        <a href={inline.href} target="_blank" rel="noopener noreferrer">
          {inline.text}
        </a>
      );
    case 'bold':
    case 'italic':
      return jsx(tags[inline.type], { children: inline.children.map(inlineNode) });
    default:
      return jsx(tags[inline.type], { children: inline.type === 'code' && inline.text });
  }
}
