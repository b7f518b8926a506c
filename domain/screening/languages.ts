/** The languages that screening and copy know, as BCP 47 primary subtags. */
export const languages = [
  ...([
    'en',
    'de',
    'es',
    'fr',
    'it',
    'pt',
    'nl',
    'pl',
    'sv',
    'da',
    'nb',
    'fi',
    'cs',
    'sk',
    'hu',
    'ro',
  ] as const),
  ...(['bg', 'el', 'tr', 'uk', 'ru', 'ar', 'he', 'fa', 'hi', 'id', 'vi', 'th', 'ja', 'ko', 'zh'] as const),
];
export type Language = (typeof languages)[number];
