import { hidden, mask } from './mask.ts';
import type { SensitiveKind } from './screening.ts';

/** Kinds of sensitive data that a text itself holds: what `mask` hides, and account and identity numbers. Pure. */
export function findSecrets(text: string): SensitiveKind[] {
  const masked = mask(text);
  const hides = (mark: string) => masked.split(mark).length > text.split(mark).length;
  const found: Readonly<Partial<Record<SensitiveKind, boolean>>> = {
    card_number: hides(hidden.card),
    password: hides(hidden.password),
    code: hides(hidden.code),
    iban: [...text.matchAll(ibans)].some(([iban]) => isIban(iban)),
    national_id: nationalIds.some((pattern) => pattern.test(text)),
  };
  return (Object.keys(found) as SensitiveKind[]).filter((kind) => found[kind]);
}

const ibans = /(?<![\p{L}\p{N}])[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z0-9]){11,30}(?![\p{L}\p{N}])/gu;

/** The check of ISO 13616: letters as numbers, the first four moved to the end, modulo 97. */
function isIban(written: string): boolean {
  const iban = written.replace(/[ -]/g, '').toUpperCase();
  const digits = [...(iban.slice(4) + iban.slice(0, 4))].map((char) => Number.parseInt(char, 36)).join('');
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

/** Numbers whose form alone tells: the United States, Britain, Spain, Italy, Brazil, India, China. */
const nationalIds = [
  /(?<!\d)(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?!\d)/,
  /(?<![A-Za-z])[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![A-Za-z])/,
  /(?<![A-Za-z\d])(?:\d{8}|[XYZ]\d{7})-?[A-HJ-NP-TV-Z](?![A-Za-z\d])/,
  /(?<![A-Za-z\d])[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z](?![A-Za-z\d])/,
  /(?<!\d)\d{3}\.\d{3}\.\d{3}-\d{2}(?!\d)/,
  /(?<![A-Za-z\d])[A-Z]{5}\d{4}[A-Z](?![A-Za-z\d])/,
  /(?<!\d)\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])/,
];
