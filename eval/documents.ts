import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Parsed, ParseFault } from '../knowledge/parse/parsed.ts';
import { createParser } from '../knowledge/parse/parser.ts';
import { type Figures, NotMeasured, rounded } from './report.ts';
import { type Row, readRows } from './rows.ts';

/** What a file's authors expect of reading it; a damaged one may also be recovered. */
const faultOf: Readonly<Record<string, ParseFault>> = {
  damaged: 'damaged',
  reject: 'unsupported',
  unsupported: 'unsupported',
  no_text: 'no_text',
  encrypted: 'encrypted',
  too_large: 'too_large',
};

/**
 * Reads the files that the rows in a folder name: which of the expected strings are found, whether what cannot be read is
 * refused with the right reason, and how much of a page's main text is kept (F1 over words). A line for each shortfall.
 */
export async function documents(folder: string, print: (line: string) => void = () => {}): Promise<Figures> {
  const names = (await filesIn(folder)).filter((name) => name.endsWith('.jsonl'));
  const rows = (await Promise.all(names.map((name) => readRows(join(folder, name))))).flat();
  const parser = createParser();
  const tally = {
    expected: 0,
    found: 0,
    unwanted: 0,
    refusals: 0,
    right: 0,
    crashed: 0,
    absent: 0,
    unmeasured: 0,
  };
  const f1: number[] = [];
  try {
    for (const row of rows.filter(({ file }) => typeof file === 'string')) {
      const bytes = await readFile(join(folder, String(row.file))).catch(() => null);
      if (bytes === null) {
        tally.absent++;
        print(`${row.file}: there is no such file in the folder`);
        continue;
      }
      const parsed = await parser.parse({ bytes, name: String(row.file) });
      const text = plain(parsed.ok ? parsed.document.text : '');
      const behaviour = String(row.behaviour);
      if (!parsed.ok && parsed.fault === 'crashed') tally.crashed++;
      if (behaviour === 'text') {
        const missing = strings(row.must_include_plain).filter(
          (one) => !` ${text} `.includes(` ${plain(one)} `),
        );
        tally.expected += strings(row.must_include_plain).length;
        tally.found += strings(row.must_include_plain).length - missing.length;
        if (missing.length > 0) print(`${row.file}: missing ${missing.join(' | ')} ${reasonOf(parsed)}`);
      } else if (behaviour === 'main_text') {
        const expected = await expectedText(folder, row);
        // Some sets may be passed on without their pages' texts.
        if (expected === null) {
          tally.unmeasured++;
          print(`${row.file}: not measured, its expected text is not in the folder`);
          continue;
        }
        f1.push(overlap(text, plain(expected)));
        if ((f1.at(-1) ?? 0) < 0.9) print(`${row.file}: F1 ${rounded(f1.at(-1) ?? 0)} ${reasonOf(parsed)}`);
      } else {
        tally.refusals++;
        const isRight = parsed.ok ? behaviour === 'damaged' : parsed.fault === faultOf[behaviour];
        if (isRight) tally.right++;
        else print(`${row.file}: expected ${behaviour} ${reasonOf(parsed)}`);
      }
      tally.unwanted += strings(row.must_not_include_plain).filter((one) => text.includes(plain(one))).length;
    }
  } finally {
    parser.stop();
  }
  return {
    'documents.rows': rows.length,
    'documents.found': share(tally.found, tally.expected),
    'documents.unwanted': tally.unwanted,
    'documents.refused_right': share(tally.right, tally.refusals),
    'documents.files_missing': tally.absent,
    'documents.main_texts': f1.length,
    'documents.main_texts_not_measured': tally.unmeasured,
    'documents.main_text_f1': share(
      f1.reduce((sum, one) => sum + one, 0),
      f1.length,
    ),
    'documents.crashed': tally.crashed,
  };
}

/** Throws a sentence for who runs the command. */
async function filesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch {
    throw new NotMeasured(`${folder} is no folder that can be read.`);
  }
}

/** The main text of a page, in the row or in a file that it names; null where it is not at hand. */
async function expectedText(folder: string, { expected_text: given }: Row): Promise<string | null> {
  if (typeof given !== 'string') return null;
  if (/\s/.test(given)) return given;
  return readFile(join(folder, given), 'utf8').catch(() => null);
}

function reasonOf(parsed: Parsed): string {
  return parsed.ok ? '' : `(${parsed.fault}: ${parsed.detail})`;
}

/** Null where there was nothing to measure. */
function share(part: number, whole: number): number | null {
  return whole === 0 ? null : rounded(part / whole);
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Lower case, letters and digits alone. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** F1 over the words of two texts, each as often as it occurs. */
function overlap(text: string, expected: string): number {
  const counts = new Map<string, number>();
  for (const word of expected.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [own, wanted] = [text.split(' ').length, expected.split(' ').length];
  let common = 0;
  for (const word of text.split(' ')) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    common++;
    counts.set(word, left - 1);
  }
  return common === 0 ? 0 : (2 * common) / (own + wanted);
}
