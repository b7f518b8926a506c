import { writeFile } from 'node:fs/promises';

/** Flat: one number a name, so that two runs can be compared line by line; null where nothing could be measured. */
export type Figures = Readonly<Record<string, number | null>>;

/** Nothing was measured; the message is a sentence for who runs the command. */
export class NotMeasured extends Error {
  override readonly name = 'NotMeasured';
}

/** What a run is made for; commands that have none of these always measure. */
const purposes = ['documents.found', 'documents.refused_right', 'documents.main_text_f1'];

/** False where nothing could be measured: files are not there, or hold nothing of the kind. */
export function isMeasured(figures: Figures): boolean {
  return purposes.some((name) => figures[name] !== null);
}

/** Prints the figures, and writes them as JSON where a file is named. */
export async function report(figures: Figures, file: string | undefined): Promise<void> {
  const width = Math.max(...Object.keys(figures).map(({ length }) => length));
  for (const [name, value] of Object.entries(figures)) {
    process.stdout.write(`${name.padEnd(width)}  ${value ?? 'not measured'}\n`);
  }
  if (file) await writeFile(file, `${JSON.stringify(figures, null, 2)}\n`);
}

export function rounded(value: number, digits = 3): number {
  return Number(value.toFixed(digits));
}

/** 0 for no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
