import english from '../../../../domain/copy/en.json';
import { ownTexts } from '../../../../domain/copy/own-texts.ts';

/** Texts by key. */
export type Texts = Readonly<Record<string, string>>;

const catalogs = import.meta.glob<{ default: Texts }>([
  '../../../../domain/copy/*.json',
  '!../../../../domain/copy/en.json',
]);

/** Keys of the texts that a site may say in its own words, in the order in which customers meet them. */
export const ownKeys: readonly string[] = Object.keys(english).filter((key) => ownTexts.test(key));

/** Baton's own texts in a language, English where it has none. */
export async function textsIn(language: string): Promise<Texts> {
  const load = catalogs[`../../../../domain/copy/${language}.json`];
  return { ...english, ...(await load?.())?.default };
}

/** `<language>.<key>` in its two parts. */
export function partsOf(name: string): { readonly language: string; readonly key: string } {
  const dot = name.indexOf('.');
  return { language: name.slice(0, dot), key: name.slice(dot + 1) };
}
