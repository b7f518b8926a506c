import { reasonText, suggestedReply } from './copy.ts';
import type { FiredRule } from './events.ts';
import type { Packet } from './packet.ts';

/** What a packet is built from; everything is in the conversation. */
export type PacketInput = {
  readonly rules: readonly [FiredRule, ...FiredRule[]];
  /** The newest customer messages, oldest first; an empty text is the pressed button. */
  readonly messages: readonly {
    readonly messageId: string;
    readonly text: string;
    readonly asksPerson: boolean;
  }[];
  /** What the newest turn looked at and said, if there was one; `cited` when the customer has read its answer. */
  readonly draft: {
    readonly kind: 'answer' | 'clarification' | 'none';
    readonly cited: readonly { readonly passageId: string; readonly title: string }[] | null;
    readonly looked: readonly { readonly passageId: string; readonly title: string }[];
  } | null;
};

/** Words of a packet's texts, so that the whole is read in five seconds. */
const intentWords = 18;
const lastMessageWords = 30;
const sourcesShown = 3;
const detailsShown = 6;

/** Builds the packet without a model. Total: it never throws, and says nothing that is not in its input. */
export function buildPacket({ rules, messages, draft }: PacketInput): Packet {
  const reason = rules[0].rule;
  const written = messages.filter(({ text }) => text.trim() !== '');
  const last = written.at(-1) ?? null;
  const asked = newestQuestion(written) ?? last;
  const intent = asked && firstWords(question(asked.text), intentWords);
  const used = (draft?.cited ?? draft?.looked ?? [])
    .slice(0, sourcesShown)
    .map(({ passageId, title }) => ({ passageId, title }));
  const stopped = draft !== null && draft.kind !== 'answer';
  return {
    intent: intent ? { text: intent, inferred: true } : { text: 'Not said yet', inferred: true },
    lastMessage: {
      text: last ? firstWords(last.text, lastMessageWords) : '',
      messageId: last?.messageId ?? null,
    },
    tried: tried(draft),
    sources: {
      used,
      missing: stopped && intent ? `Nothing found that answers: ${intent}` : null,
    },
    riskFlags: rules.map(({ rule }) => rule).filter((rule) => risks.has(rule)),
    details: written.flatMap(({ messageId, text }) => details(messageId, text)).slice(-detailsShown),
    suggestedReply: suggestedReply(reason, intent),
    reason: { code: reason, text: reasonText(reason), rules },
  };
}

const risks = new Set(['sensitive_data', 'high_impact', 'policy_exception', 'frustration']);

function tried(draft: PacketInput['draft']): string[] {
  if (!draft) return ['The AI has not tried to answer.'];
  if (draft.kind === 'clarification') return ['It could not tell what was asked, and asked back.'];
  const { length } = draft.looked;
  const searched = `Searched the knowledge: ${length} ${length === 1 ? 'passage' : 'passages'} looked at.`;
  if (draft.kind === 'none') return [searched, 'None of them proves an answer.'];
  const outcome = draft.cited
    ? 'Answered from them; the customer has read it.'
    : 'An answer was drafted and not sent.';
  return [searched, outcome];
}

/** The newest message that asks for more than a person, else the newest that says more than that. */
function newestQuestion(written: PacketInput['messages']): PacketInput['messages'][number] | undefined {
  const matters = written.filter(({ asksPerson }) => !asksPerson);
  return matters.findLast(({ text }) => /[?？]/u.test(text)) ?? matters.at(-1);
}

/** The sentence that asks, else the first one. */
function question(text: string): string {
  const sentences = text.trim().split(/(?<=[.!?。？！])\s+/u);
  return sentences.find((sentence) => /[?？]$/u.test(sentence)) ?? sentences[0] ?? '';
}

function firstWords(text: string, limit: number): string {
  const words = text.trim().split(/\s+/u);
  const cut = words
    .slice(0, limit)
    .join(' ')
    .slice(0, limit * 12);
  return words.length > limit || cut.length < text.trim().length ? `${cut} …` : cut;
}

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const patterns: readonly (readonly [label: string, pattern: RegExp])[] = [
  ['e-mail', /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g],
  ['amount', /(?:[$€£¥]\s?\d[\d.,]{0,12}|\b\d[\d.,]{0,12}\s?(?:USD|EUR|GBP|dollars|euros|pounds)\b)/g],
  [
    'date',
    new RegExp(
      `\\b(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d{1,2}(?:st|nd|rd|th)? ${month}(?: \\d{4})?|${month} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?)\\b`,
      'gi',
    ),
  ],
  [
    'identifier',
    /(?:#\s?\d{2,16}|\b(?=[A-Z0-9-]{5,24}\b)(?:[A-Z]{1,6}-?\d{3,16}|\d{5,16})(?:-[A-Z0-9]{1,8}){0,3}\b)/g,
  ],
];

function details(messageId: string, text: string): Packet['details'] {
  return patterns.flatMap(([label, pattern]) =>
    [...text.matchAll(pattern)].map(([value]) => ({ label, value, messageId })),
  );
}
