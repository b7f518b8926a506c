/** Cheap facts about a message, found at the door before any model sees it. Flags only: none of its words. */
export type Screening = {
  /** BCP 47 primary language subtag. */
  readonly language: string;
  /** Pressed the button, or said so. */
  readonly asksPerson: boolean;
};

/** Screens a customer's text. First version: plain English requests for a person. Pure, no model. */
export function screen(text: string): Screening {
  return { language: 'en', asksPerson: asksForPerson(text) };
}

const person =
  '(?:human(?: being)?|(?:real |live |actual )?person|(?:real|live|actual|human) (?:agent|operator|someone)|agent|operator|representative|rep|advisor|adviser|someone (?:real|human)|somebody (?:real|human)|a colleague|your staff|support team|customer service|customer support)';
const ask =
  '(?:speak|talk|chat|connect(?: me)?|transfer(?: me)?|put me through|pass me|escalate(?: (?:this|it|me))?|hand me over|get me through|forward me|refer me|switch me)';
const requests = [
  new RegExp(`\\b${ask}\\b[^.?!]{0,20}\\b(?:to|with|over to)\\b[^.?!]{0,25}\\b${person}\\b`),
  new RegExp(
    `\\b(?:want|need|get|give|find|prefer|like|require)\\b(?: me| to see| to have)?[^.?!]{0,12}\\b(?:an? |the |some )?${person}\\b`,
  ),
  new RegExp(`^\\W*(?:(?:an? )?${person})(?: please| now| asap)*\\W*$`),
  new RegExp(`\\b${person}\\b[,]? (?:please|now|asap)\\b`),
  /\b(?:speak|talk|chat)(?:ing)? (?:to|with) (?:someone|somebody|a human|anyone)\b/,
  /\bcan (?:someone|somebody|a (?:human|person)) (?:real )?(?:call|phone|help|contact) me\b/,
  /\b(?:not|no more|stop|hate|enough of|sick of)\b[^.?!]{0,15}\b(?:bots?|robots?|chatbots?|machines?)\b/,
];
const negations =
  /\b(?:don'?t|do not|doesn'?t|didn'?t|no|not|never|without|rather than|instead of)\b[^.?!,]{0,25}\b(?:speak|talk|chat|want|need|connect|transfer|human|person|agent|operator|representative)\b/;
const aboutTheBot = /\b(?:are|r) (?:you|u|this)\b[^.?!]{0,20}\b(?:human|person|bot|robot|agent|real)\b/;

function asksForPerson(text: string): boolean {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll('’', "'");
  return plain.split(/(?<=[.?!\n])/).some((sentence) => {
    if (negations.test(sentence) && !/\bbots?\b/.test(sentence)) return false;
    const asked = requests.some((request) => request.test(sentence));
    return asked && !(aboutTheBot.test(sentence) && !/\b(?:want|need|speak|talk)\b/.test(sentence));
  });
}
