/** A text without the marks of its markdown, for a preview or to be read out. */
export function toPlain(text: string): string {
  return text
    .replace(/\*\*|`|^#{1,6} /gm, '')
    .replace(/\[([^[\]]+)\]\([^()]+\)/g, '$1')
    .replace(/\s+/g, ' ');
}
