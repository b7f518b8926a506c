import { ar } from './lexicon/ar.ts';
import { bg } from './lexicon/bg.ts';
import { cs } from './lexicon/cs.ts';
import { da } from './lexicon/da.ts';
import { de } from './lexicon/de.ts';
import { el } from './lexicon/el.ts';
import { en } from './lexicon/en.ts';
import { es } from './lexicon/es.ts';
import { fa } from './lexicon/fa.ts';
import { fi } from './lexicon/fi.ts';
import { fr } from './lexicon/fr.ts';
import { he } from './lexicon/he.ts';
import { hi } from './lexicon/hi.ts';
import { hu } from './lexicon/hu.ts';
import { id } from './lexicon/id.ts';
import { it } from './lexicon/it.ts';
import { ja } from './lexicon/ja.ts';
import { ko } from './lexicon/ko.ts';
import { nb } from './lexicon/nb.ts';
import { nl } from './lexicon/nl.ts';
import { pl } from './lexicon/pl.ts';
import { pt } from './lexicon/pt.ts';
import { ro } from './lexicon/ro.ts';
import { ru } from './lexicon/ru.ts';
import { sk } from './lexicon/sk.ts';
import { sv } from './lexicon/sv.ts';
import { th } from './lexicon/th.ts';
import { tr } from './lexicon/tr.ts';
import { uk } from './lexicon/uk.ts';
import { vi } from './lexicon/vi.ts';
import { zh } from './lexicon/zh.ts';
import type { Lexicon } from './lexicon.ts';

/** Every language that screening knows. */
export const lexicons: readonly Lexicon[] = [
  ...[en, de, es, fr, it, pt, nl, pl, sv, da, nb, fi, cs, sk, hu, ro],
  ...[bg, el, tr, uk, ru, ar, he, fa, hi, id, vi, th, ja, ko, zh],
];
