import * as lists from 'stopword';

/** The lists of the `stopword` package, by primary subtag; English has our own. */
const listOf: Readonly<Record<string, readonly string[]>> = {
  ...{ de: lists.deu, fr: lists.fra, es: lists.spa, it: lists.ita, pt: lists.por, nl: lists.nld },
  ...{ sv: lists.swe, da: lists.dan, nb: lists.nob, no: lists.nob, fi: lists.fin, pl: lists.pol },
  ...{ cs: lists.ces, sk: lists.slk, hu: lists.hun, ro: lists.ron, bg: lists.bul, el: lists.ell },
  ...{ tr: lists.tur, uk: lists.ukr, ru: lists.rus, ar: lists.ara, he: lists.heb, fa: lists.fas },
  ...{ hi: lists.hin, id: lists.ind, vi: lists.vie, th: lists.tha, ja: lists.jpn, ko: lists.kor },
  ...{ zh: lists.zho, ca: lists.cat, eu: lists.eus, ga: lists.gle, hy: lists.hye },
};

/** Words that those lists pass over but customers mean. */
const meant = new Set(
  'jahr jahre jahren tag tage tagen zeit uhr teil seite frau mann mensch menschen leute neu neue neuen'.split(
    ' ',
  ),
);

/** English words that carry no meaning of their own in a question. */
const english: readonly string[] =
  `a about above after again all also am an and any are as at be because been before being below between both but by
  can cannot could did do does doing don down during each few for from further get gets getting got had has have having
  he her here hers herself hi hello hey him himself his how i if in into is it its itself just let like ll m may me might
  more most must my myself no nor not now of off ok okay on once only or other our ours out over own please pls re s same
  she should so some such t than thank thanks that the their theirs them themselves then there these they this those
  through to too under until up us ve very want was we were what when where which while who whom why will with would yes
  you your yours yourself d im ive id dont cant doesnt isnt isn aren wasn weren didn hasn haven hadn couldn wouldn shouldn won tell know one there's something anything way need hello`.split(
    /\s+/,
  );

/** Words that say that there is a matter, not which. */
const vague: ReadonlySet<string> = new Set(
  `actually anyone ask asked asking anytime assist assistance chat clarify doesn exactly explain fix give happen happened happening happens help helping info information issue
  issues matter maybe mean meaning means meant possible problem problems query question questions quick really see stuck support thing think things
  trouble understand urgent use used uses using weird wondering work working works wrong broken
  hilfe helfen problem probleme frage fragen bitte funktioniert geht kaputt dringend hallo danke
  aide aider probleme problemes question questions bonjour merci marche fonctionne urgent salut
  ayuda ayudar problema problemas pregunta preguntas hola gracias funciona urgente
  aiuto aiutare domanda domande ciao grazie funziona ajuda ajudar duvida ola obrigado obrigada
  hulp helpen probleem problemen vraag vragen hallo dank werkt`.split(/\s+/),
);

/** "How long", "how much": what is asked for, in words that answers do not repeat. */
const measured = new Set('long much many often soon far'.split(' '));

/** True for the word after "how" that says which measure is asked for. */
export function isMeasure(word: string, before: string): boolean {
  return before === 'how' && measured.has(word);
}

/** Words of a language (primary subtag) that carry no meaning of their own; none where it is not known. */
export function stopWordsOf(language: string): readonly string[] {
  if (language === 'en') return english;
  return (listOf[language] ?? []).filter((word) => !meant.has(word));
}

/** True for a word, without accents, that says that there is a matter but not which. */
export function isVague(word: string): boolean {
  return vague.has(word);
}
