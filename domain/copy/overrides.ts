import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, languages } from '../screening/languages.ts';
import { textsOf } from './catalog.ts';
import { ownTexts } from './own-texts.ts';

/** What is wrong with a site's own text under `<language>.<key>`; null when it says what ours says. */
export function overrideProblem(name: string, text: string): string | null {
  const [language = '', ...rest] = name.split('.');
  const key = rest.join('.');
  const ours = textsOf('en')[key];
  if (!(languages as readonly string[]).includes(language)) return `"${language}" is no language of ours`;
  if (ours === undefined || !ownTexts.test(key)) return `there is no text "${key}" for customers`;
  if (text.trim() === '') return 'it must not be empty: every part of a notice is said';
  const missing = argumentsOf(ours).filter((argument) => !argumentsOf(text).includes(argument));
  if (missing.length > 0) return `it must keep {${missing.join('}, {')}}`;
  return renders(text, language as Language)
    ? null
    : 'it is no ICU message, or needs a value that there is not';
}

function argumentsOf(message: string): string[] {
  return [...new Set([...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].flatMap(([, name]) => name ?? []))];
}

const sample = {
  people: 8,
  minutes: 5,
  hours: 2,
  when: 'x',
  local: 'x',
  team: 'x',
  crisisLine: 'x',
  site: 'x',
};

function renders(text: string, language: Language): boolean {
  try {
    new IntlMessageFormat(text, language).format(sample);
    return true;
  } catch {
    return false;
  }
}
