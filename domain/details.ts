/** Something that the operator would otherwise copy from the conversation: as the customer wrote it. */
export type Detail = {
  readonly kind: 'email' | 'link' | 'phone' | 'amount' | 'date' | 'identifier';
  readonly value: string;
};

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const money = '[$€£¥₹₽₺₴₪฿₫₩]';

/** In the order in which they claim a stretch of text: what one took no later one takes again. */
const patterns: readonly (readonly [kind: Detail['kind'], pattern: RegExp])[] = [
  ['email', /[\p{L}\p{N}._%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu],
  ['link', /\bhttps?:\/\/[^\s<>"')\]]{4,200}/giu],
  [
    'amount',
    new RegExp(
      `${money}\\s?\\d[\\d.,]{0,12}\\d?|\\b\\d[\\d.,]{0,12}\\s?(?:${money}|(?:USD|EUR|GBP|CHF|JPY|INR|dollars?|euros?|pounds?|bucks|zł|kr|Kč|lei|Ft)(?![\\p{L}]))`,
      'giu',
    ),
  ],
  [
    'date',
    new RegExp(
      `\\b(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}(?:,? \\d{4})?|${month}\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?)(?![\\p{L}\\p{N}])`,
      'giu',
    ),
  ],
  ['phone', /(?<![\p{L}\p{N}])(?:\+|00)\d{1,3}[\d ()-]{6,14}\d(?![\p{L}\p{N}])|\(\d{3}\) ?\d{3}-\d{4}/gu],
  ['identifier', /#\s?[\p{L}\p{N}][\p{L}\p{N}_-]{1,30}/gu],
  [
    'identifier',
    /(?<![\p{L}\p{N}_.-])(?=[\p{L}\p{N}_-]*\d)[\p{L}\p{N}]+(?:[_-][\p{L}\p{N}]+)*(?![\p{L}\p{N}_])/gu,
  ],
  ['identifier', /(?<![\p{L}\p{N}_.-])\p{Lu}{6,8}(?![\p{L}\p{N}_])/gu],
];

/** Numbers and codes that say too little: "2nd", "5pm", "24h", "3x", a plain number below 10,000. */
const plain =
  /^(?:\d{1,4}|\d{1,3}(?:st|nd|rd|th|am|pm|h|hrs?|min|mins|kg|g|km|cm|mm|gb|mb|x|k|s|days?|d)|covid-?19|\d{1,2}-\d{1,2}(?:-\d+)?)$/i;

/** What of a text identifies something, in the order in which it stands, each once. Pure. */
export function findDetails(text: string): Detail[] {
  const taken: { readonly start: number; readonly end: number; readonly detail: Detail }[] = [];
  for (const [kind, pattern] of patterns) {
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const value = found.replace(/[.,;:!?-]+$/u, '');
      const end = index + value.length;
      if (taken.some((other) => index < other.end && end > other.start)) continue;
      if (kind === 'identifier' && !isTelling(value, text)) continue;
      taken.push({ start: index, end, detail: { kind, value } });
    }
  }
  return taken.sort((a, b) => a.start - b.start).map(({ detail }) => detail);
}

function isTelling(value: string, text: string): boolean {
  if (/\d/.test(value)) return value.length >= 3 && !plain.test(value);
  if (value.startsWith('#')) return true;
  // A code without a digit is told from a word in capitals by the small letters around it.
  const letters = text.replace(/[^\p{L}]/gu, '');
  return (
    letters.replace(/\p{Lu}/gu, '').length > letters.length / 2 &&
    !/^(?:PLEASE|THANKS|REFUND|CANCEL|ACCOUNT|URGENT)$/.test(value)
  );
}
