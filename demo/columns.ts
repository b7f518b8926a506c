/** Narrower terminals wrap by themselves; wider ones need no longer lines. */
const narrowest = 80;
const widest = 150;
const between = ' │ ';

const width = Math.min(widest, Math.max(narrowest, process.stdout.columns ?? 110));
const half = Math.floor((width - between.length) / 2);

/** Prints a line across both columns. */
export function printAcross(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Prints two texts beside each other, each wrapped to its column. */
export function printBeside(left: string, right: string): void {
  const [a, b] = [wrap(left), wrap(right)];
  for (let line = 0; line < Math.max(a.length, b.length); line++) {
    printAcross(`${(a[line] ?? '').padEnd(half)}${between}${b[line] ?? ''}`.trimEnd());
  }
}

/** Lines no wider than a column; what is indented stays so. */
function wrap(text: string): string[] {
  return text.split('\n').flatMap((line) => {
    const indent = /^ */.exec(line)?.[0] ?? '';
    const wrapped: string[] = [];
    let current = '';
    for (const word of line.trim().split(/\s+/)) {
      const longer = current === '' ? `${indent}${word}` : `${current} ${word}`;
      if (longer.length <= half || current === '') {
        current = longer;
        continue;
      }
      wrapped.push(current);
      current = `${indent}${word}`;
    }
    return [...wrapped, current];
  });
}
