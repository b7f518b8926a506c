type Bound = { readonly atMost: number } | { readonly atLeast: number };

/** Gathers figures and targets, prints them as a table, gives them as one flat object. */
export function createReport() {
  const rows: { readonly name: string; readonly value: number; readonly verdict: string }[] = [];
  return {
    figure(name: string, value: number): void {
      rows.push({ name, value, verdict: '' });
    },
    target(name: string, value: number, bound: Bound): void {
      const reached = 'atMost' in bound ? value <= bound.atMost : value >= bound.atLeast;
      const wanted = 'atMost' in bound ? `at most ${bound.atMost}` : `at least ${bound.atLeast}`;
      rows.push({ name, value, verdict: `${reached ? 'reached' : 'NOT reached'} (${wanted})` });
    },
    results: (): Record<string, number> =>
      Object.fromEntries(rows.map(({ name, value }) => [name, round(value)])),
    print(): void {
      const width = Math.max(...rows.map(({ name }) => name.length));
      for (const { name, value, verdict } of rows) {
        process.stdout.write(`${name.padEnd(width)}  ${String(round(value)).padStart(9)}  ${verdict}\n`);
      }
    },
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
