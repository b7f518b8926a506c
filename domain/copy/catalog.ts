import { createRequire } from 'node:module';
import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, languages } from '../screening/languages.ts';

/** Texts by key, as ICU messages. */
export type Texts = Readonly<Record<string, string>>;

const require = createRequire(import.meta.url);
const catalog = new Map(languages.map((language) => [language, require(`./${language}.json`) as Texts]));
const formats = new Map<string, IntlMessageFormat>();

/** The texts of one language. */
export function textsOf(language: Language): Texts {
  return catalog.get(language) as Texts;
}

/** The language of a BCP 47 tag that there are texts in: itself, else its primary subtag, else English. */
export function toLanguage(tag: string): Language {
  const primary = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  const known = primary === 'no' || primary === 'nn' ? 'nb' : primary;
  return (languages as readonly string[]).includes(known) ? (known as Language) : 'en';
}

/** What fills the placeholders of a text. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * The text of a key in a language, the English one where it has none, or a site's own in its place. Total for keys of
 * the English texts; an override that fails to render gives way to ours.
 */
export function say(key: string, tag: string, values: Values = {}, overrides: Texts = {}): string {
  const language = toLanguage(tag);
  const ours = textsOf(language)[key];
  const override = overrides[`${language}.${key}`];
  if (override !== undefined) {
    try {
      return render(override, language, values);
    } catch {
      // The next one always renders.
    }
  }
  return ours === undefined
    ? render(textsOf('en')[key] ?? key, 'en', values)
    : render(ours, language, values);
}

function render(message: string, language: Language, values: Values): string {
  const id = `${language}\n${message}`;
  const format = formats.get(id) ?? new IntlMessageFormat(message, language);
  formats.set(id, format);
  return String(format.format(values));
}
