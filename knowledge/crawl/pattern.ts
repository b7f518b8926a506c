/**
 * A pattern of paths as people write them: `*` stands for anything, and a pattern without one names a path and all below
 * it. Each part is looked for once, so that no pattern and no path takes long together.
 */
export function toPattern(glob: string): (path: string) => boolean {
  const [first = '', ...rest] = glob.toLowerCase().split(/\*+/);
  if (rest.length === 0) return isAtOrBelow(first.replace(/\/$/, ''));
  const last = rest.pop() ?? '';
  return (path) => {
    const text = path.toLowerCase();
    if (!text.startsWith(first)) return false;
    let at = first.length;
    for (const part of rest) {
      const found = text.indexOf(part, at);
      if (found === -1) return false;
      at = found + part.length;
    }
    return text.length - last.length >= at && text.endsWith(last);
  };
}

function isAtOrBelow(start: string): (path: string) => boolean {
  return (path) => {
    const text = path.toLowerCase();
    return text.startsWith(start) && (text.length === start.length || /[/?]/.test(text[start.length] ?? ''));
  };
}
