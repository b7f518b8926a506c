/**
 * What is left out: "which items can't be returned?" must not be answered with what can be. By phrases of seven languages,
 * all looked for in every text; a question of another language is taken as any other.
 */
const asksWhat: readonly string[] = [
  "(?:what|which|who|where|anything|something|things?|items?|products?)@(?:cannot|not|never|no|without|[a-z]+n['’]t|cant|dont|wont|arent|isnt|doesnt)",
  '(?:was|welche[nrms]?|wer|wohin|etwas)@(?:nicht|nie|kein\\p{L}*)',
  "(?:que|quoi|quels?|quelles?|qui)@(?:n['’]\\p{L}+|ne)@(?:pas|jamais)",
  '(?:qué|que|cuáles|cuales|quién|dónde)@(?:no|nunca)',
  '(?:cosa|quali|chi|dove|che)@(?:non|mai)',
  '(?:wat|welke|wie|waar)@(?:niet|nooit|geen)',
  '(?:o que|que|quais|quem|onde)@(?:não|nao|nunca)',
];
/** They tell of a trouble, not of a rule: "what do I do if my card does not work?" */
const trouble =
  'if|when|because|since|should|my|me|it|reason|wenn|weil|mein\\p{L}*|ich|si|quand|mon|ma|mi|cuando|se|quando|mio|mia|als|mijn|meu|minha';
const between = `(?:\\s+(?!(?:${trouble})(?!\\p{L}))[\\p{L}\\p{N}-]+){0,5}?\\s+`;
const named =
  'exclud\\p{L}*|exclusions?|exempt\\p{L}*|ineligible|non-?(?:returnable|refundable)|prohibited|forbidden|ausgeschlossen\\p{L}*|ausgenommen\\p{L}*|exclus?|exclue?s|excluid\\p{L}*|esclus\\p{L}*|uitgesloten|interdits?|prohibid\\p{L}*|vietat\\p{L}*|verboden|verboten\\p{L}*|proibid\\p{L}*';
const denied =
  'not|cannot|cant|never|no|none|nothing|neither|except\\p{L}*|unless|without|nicht|nie|kein\\p{L}*|außer|ohne|pas|jamais|aucune?|sauf|sans|nunca|ningun\\p{L}*|excepto|salvo|sin|non|mai|nessun\\p{L}*|tranne|eccetto|senza|niet|nooit|geen|behalve|zonder|não|nao|nenhum\\p{L}*|exceto|sem';

const asking = standing([...asksWhat.map((phrase) => phrase.replaceAll('@', between)), named].join('|'));
const leaving = standing(`[a-z]+n['’]t|${named}|${denied}`);

/** Does a message ask what is left out of something? */
export function asksForExclusion(message: string): boolean {
  return asking.test(message);
}

/** Does a text say that something is left out? */
export function saysExclusion(text: string): boolean {
  return leaving.test(text);
}

/** Whole words, whatever their letters. */
function standing(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
}
