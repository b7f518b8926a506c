import { Fragment, type ReactNode } from 'react';
import { type Block, type Inline, linksTo, type MayLink, parseRichText } from '../../../client/rich-text.ts';

/** Words with the little markdown that answers use, as nodes: nothing in them becomes markup. */
export function Rich({ text, hosts }: { readonly text: string; readonly hosts: readonly string[] }) {
  const mayLink: MayLink = linksTo(hosts);
  return parseRichText(text, mayLink).map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a text never change places
    <Fragment key={index}>{blockNode(block)}</Fragment>
  ));
}

function blockNode(block: Block): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p>{inlines(block.children)}</p>;
    case 'code':
      return <pre>{block.text}</pre>;
    case 'list': {
      const items = block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <li key={index}>{inlines(item)}</li>
      ));
      return block.start === null ? <ul>{items}</ul> : <ol start={block.start}>{items}</ol>;
    }
  }
}

function inlines(children: readonly Inline[]): ReactNode {
  return children.map((child, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <Fragment key={index}>{inlineNode(child)}</Fragment>
  ));
}

function inlineNode(inline: Inline): ReactNode {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'code':
      return <code>{inline.text}</code>;
    case 'break':
      return <br />;
    case 'bold':
      return <strong>{inlines(inline.children)}</strong>;
    case 'italic':
      return <em>{inlines(inline.children)}</em>;
    case 'link':
      return (
        <a href={inline.href} target="_blank" rel="noopener noreferrer nofollow">
          {inline.text}
        </a>
      );
  }
}
