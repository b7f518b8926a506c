import type { StoredPassage } from '../store/passages.ts';
import { type Asked, coverage } from './asked.ts';
import { words } from './terms.ts';

/** A direct response and the question of it that was asked. */
export type DirectAnswer = { readonly passage: StoredPassage; readonly question: string };

/**
 * How much of the message a question must hold, and the message of the question: what people wrote for one question must
 * not answer another one that shares most of its words.
 */
const messageHeld = 0.75;
const questionHeld = 0.8;
/**
 * Less of the message is enough where it asks in the same way, and the question is in it whole with its rarest word: "Is
 * the Berlin store open at Easter?" asks whether we are open at Easter.
 */
const messageHeldWithRarest = 0.4;

/** Finds the public direct response to a message: word for word the same question, or one that says as much. */
export function createDirectAnswers(
  passages: readonly StoredPassage[],
  understand: (message: string) => Asked,
): (message: string) => DirectAnswer | null {
  const open = passages.filter(({ audience }) => audience === 'public');
  const variants = open.flatMap((passage) =>
    (passage.questions ?? []).map((question) => ({ passage, question, plain: plainOf(question) })),
  );
  // Weighed at the first question: the whole index must be built by then.
  let weighed: { readonly variant: (typeof variants)[number]; readonly asked: Asked }[] | null = null;

  return (message) => {
    if (variants.length === 0) return null;
    const plain = plainOf(message);
    const same = variants.find((variant) => variant.plain === plain);
    if (same) return same;
    weighed ??= variants.map((variant) => ({ variant, asked: understand(variant.question) }));
    const asked = understand(message);
    const rated = weighed
      .map(({ variant, asked: other }) => ({
        variant,
        value: likeness(asked, other, asksAlike(plain, variant.plain)),
      }))
      .sort((a, z) => z.value - a.value);
    const [best] = rated;
    return best && best.value > 0 ? best.variant : null;
  };
}

/** 0 where either says more than the other. */
function likeness(message: Asked, question: Asked, alike: boolean): number {
  if (message.terms.length === 0 || question.terms.length === 0) return 0;
  const inQuestion = new Set(question.terms.map(({ term }) => term));
  const inMessage = new Set(message.terms.map(({ term }) => term));
  const held = coverage(message, (term) => inQuestion.has(term));
  const holding = coverage(question, (term) => inMessage.has(term));
  const isWithin = alike && holding === 1 && question.terms.length > 1 && holdsRarest(message, inQuestion);
  const enough = isWithin ? messageHeldWithRarest : messageHeld;
  return held >= enough && holding >= questionHeld ? Math.min(held, holding) : 0;
}

/** No word of the message is rarer than the rarest of its words in a question. */
function holdsRarest({ terms }: Asked, inQuestion: ReadonlySet<string>): boolean {
  const rarest = (among: Asked['terms']) => among.reduce((most, { weight }) => Math.max(most, weight), 0);
  return rarest(terms.filter(({ term }) => inQuestion.has(term))) >= rarest(terms);
}

const yesOrNo = new Set('is are was do does did can could may will would have has'.split(' '));

/** Both begin with the same word, or both want a yes or a no: "how much" is another question than "do you". */
function asksAlike(one: string, other: string): boolean {
  const [first = '', second = ''] = [one, other].map((plain) => plain.split(' ', 1)[0]);
  return first === second || (yesOrNo.has(first) && yesOrNo.has(second));
}

function plainOf(text: string): string {
  return words(text).join(' ');
}
