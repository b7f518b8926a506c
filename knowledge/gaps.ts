import { type Asked, coverage } from './asked.ts';

/** A question as it is compared: what it asks for, by the words of its site. */
type Question = { readonly id: string; readonly asked: Asked };

/**
 * Questions at least this alike mean the same: the smaller of what each covers of the other, in the rarity of its words.
 * Found by looking at groups of real support questions: below, matters of one product run together.
 */
const alike = 0.5;

/**
 * Groups questions by meaning, in the order in which they came (leader clustering: each joins the group whose first question
 * it is most like). Deterministic: a new question never moves earlier ones.
 */
export function groupQuestions<T extends Question>(questions: readonly T[]): T[][] {
  const groups: { readonly leader: T; readonly terms: ReadonlySet<string>; readonly members: T[] }[] = [];
  for (const question of questions) {
    const terms = termsOf(question.asked);
    const rated = groups
      .map((group) => ({ group, value: likeness(question.asked, terms, group.leader.asked, group.terms) }))
      .filter(({ value }) => value >= alike)
      .sort((a, z) => z.value - a.value);
    const nearest = rated[0]?.group;
    if (nearest) nearest.members.push(question);
    else groups.push({ leader: question, terms, members: [question] });
  }
  return groups.map(({ members }) => members);
}

function likeness(a: Asked, ofA: ReadonlySet<string>, z: Asked, ofZ: ReadonlySet<string>): number {
  return Math.min(
    coverage(a, (term) => ofZ.has(term)),
    coverage(z, (term) => ofA.has(term)),
  );
}

function termsOf({ terms }: Asked): ReadonlySet<string> {
  return new Set(terms.map(({ term }) => term));
}
