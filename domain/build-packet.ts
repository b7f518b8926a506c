import { say } from './copy/catalog.ts';
import { reasonText, suggestedReply } from './copy/copy.ts';
import { findDetails } from './details.ts';
import type { FiredRule } from './events.ts';
import type { Packet, Statement } from './packet.ts';
import { flagsOf } from './policy.ts';
import type { Flag } from './screening/screening.ts';

/** What a packet is built from; everything is in the conversation. */
export type PacketInput = {
  readonly rules: readonly [FiredRule, ...FiredRule[]];
  /** The customer's messages of this episode, oldest first; an empty text is the pressed button. */
  readonly messages: readonly {
    readonly messageId: string;
    readonly seq: number | null;
    readonly text: string;
    readonly asksPerson: boolean;
    /** The customer has read an answer since, of the AI or of a person. */
    readonly answered?: boolean;
  }[];
  /** What the newest turn looked at and said, if there was one; `cited` when the customer has read its answer. */
  readonly draft: {
    readonly kind: 'answer' | 'clarification' | 'none';
    /** The event of its answer or clarification, if it was sent. */
    readonly seq: number | null;
    readonly cited:
      | readonly { readonly passageId: string; readonly title: string; readonly stale?: true }[]
      | null;
    readonly looked: readonly { readonly passageId: string; readonly title: string; readonly stale?: true }[];
  } | null;
  /** Of the operators, and of the customer. */
  readonly language: string;
  readonly customerLanguage: string;
  readonly team: string | null;
};

/** The whole is read in five seconds. */
const wordsShown = 90;
/** Words of a packet's texts at most; where the whole is too long, the customer's words give way. */
const lengths = { question: 16, lastMessage: 24, title: 6 };
const sourcesShown = 2;
const detailsShown = 12;

/** Builds the packet without a model. Total: it never throws, and says nothing that is not in its input. */
export function buildPacket(input: PacketInput): Packet {
  let { question, lastMessage } = lengths;
  let details = detailsShown;
  for (;;) {
    const packet = build(input, question, lastMessage, details);
    if (wordsOf(packet) <= wordsShown) return packet;
    if (lastMessage > 4) lastMessage -= 4;
    else if (question > 4) question -= 4;
    else if (details > 0) details -= 1;
    else return packet;
  }
}

/** Words that an operator reads of a packet. */
export function wordsOf({
  intent,
  lastMessage,
  tried,
  sources,
  riskFlags,
  details,
  ...rest
}: Packet): number {
  const texts = [
    intent.text,
    lastMessage.text,
    ...tried.map(({ text }) => text),
    ...sources.used.map(({ title }) => title),
    sources.missing ?? '',
    sources.stale ?? '',
    ...riskFlags,
    ...details.map(({ label, value }) => `${label} ${value}`),
    rest.suggestedReply,
    rest.reason.text,
    rest.team ?? '',
  ];
  return texts.join(' ').split(/\s+/u).filter(Boolean).length;
}

function build(input: PacketInput, questionWords: number, lastWords: number, detailsAtMost: number): Packet {
  const { rules, messages, draft, language, customerLanguage, team } = input;
  const reason = rules[0].rule;
  const written = messages.filter(({ text }) => text.trim() !== '');
  const last = written.at(-1) ?? null;
  const newest = newestQuestion(written) ?? last;
  const beside = newest?.answered && last && !last.answered ? besideWish(last.text, rules) : null;
  const asked = beside === null ? newest : last;
  const question = asked && firstWords(beside ?? questionOf(asked.text), questionWords);
  const isLast = asked !== null && asked === last && question === last.text.trim();
  const flags = flagsOf(rules);
  const stopped = draft !== null && draft.kind !== 'answer';
  const used = (draft?.cited ?? draft?.looked ?? []).slice(0, sourcesShown);
  return {
    intent: {
      text:
        [...aboutOf(rules, language), ...(question ? [question] : [])].join(' ') ||
        say('intent.unknown', language),
      inferred: true,
      seq: asked?.seq ?? null,
    },
    lastMessage: {
      text: last && !isLast ? firstWords(last.text, lastWords) : (question ?? ''),
      messageId: last?.messageId ?? null,
      seq: last?.seq ?? null,
    },
    tried: triedOf(draft, language),
    sources: {
      used: used.map((one) => ({ ...one, title: firstWords(one.title, lengths.title) })),
      stale: used.some(({ stale }) => stale) ? say('stale', language) : null,
      missing: stopped && draft.kind === 'none' ? say('missing', language) : null,
    },
    riskFlags: [
      ...new Set([...flags, ...rules.map(({ rule }) => rule).filter((rule) => rule === 'frustration')]),
    ],
    details: detailsOf(written, language)
      .slice(-detailsAtMost || Number.POSITIVE_INFINITY)
      .slice(0, detailsAtMost),
    suggestedReply: suggestedReply(rules, customerLanguage),
    reason: { code: reason, text: reasonText(reason, language), rules },
    team,
  };
}

/** What it is about, of what made the rules fire; a wish for a person says nothing of the matter. */
function aboutOf(rules: readonly FiredRule[], language: string): string[] {
  const [flag] = flagsOf(rules);
  if (flag) return [say(`intent.${aboutFlag[flag] ?? flag}`, language)];
  return [];
}

/** Flags whose matter has the name of another. */
const aboutFlag: Readonly<Partial<Record<Flag, string>>> = {
  card_number: 'secrets',
  password: 'secrets',
  code: 'secrets',
  iban: 'secrets',
  national_id: 'identity',
};

function triedOf(draft: PacketInput['draft'], language: string): Statement[] {
  const said = (key: string, seq: number | null, values = {}): Statement => ({
    text: say(`tried.${key}`, language, values),
    seq,
  });
  if (!draft) return [said('nothing', null)];
  if (draft.kind === 'clarification') return [said('asked_back', draft.seq)];
  const searched = said('searched', null, { passages: draft.looked.length });
  if (draft.kind === 'none') return [searched, said('not_proved', null)];
  return [searched, draft.cited ? said('answered', draft.seq) : said('not_sent', null)];
}

function detailsOf(written: PacketInput['messages'], language: string): Packet['details'] {
  const found = written.flatMap(({ messageId, seq, text }) =>
    findDetails(text).map(({ kind, value }) => ({
      label: say(`detail.${kind}`, language),
      value,
      messageId,
      seq,
    })),
  );
  return found.filter(({ value }, place) => found.findIndex((one) => one.value === value) === place);
}

/** Of what is unanswered, or else of all: the newest message with a question, or else that says more than "a person". */
function newestQuestion(written: PacketInput['messages']): PacketInput['messages'][number] | undefined {
  const matters = written.filter(({ asksPerson }) => !asksPerson);
  const open = matters.filter(({ answered }) => !answered);
  const among = open.length > 0 ? open : matters;
  return among.findLast(({ text }) => /[?？؟]/u.test(text)) ?? among.at(-1);
}

/** Fewer words beside a wish for a person are a greeting or a "please". */
const leastBeside = 3;

/** What a message says beside its wish for a person; null where that is next to nothing. */
function besideWish(text: string, rules: readonly FiredRule[]): string | null {
  const wish = rules.find(({ rule }) => rule === 'customer_asked')?.evidence.words;
  if (typeof wish !== 'string') return null;
  const clauses = text.split(/[,;.!?](?=\s|$)/u).map((clause) => clause.trim());
  const rest = clauses.filter(
    (clause) => clause !== '' && !clause.toLowerCase().includes(wish.toLowerCase()),
  );
  const said = rest.join(', ');
  return said.split(/\s+/u).length < leastBeside ? null : said;
}

/** The sentence that asks, else the first one. */
function questionOf(text: string): string {
  const sentences = text.trim().split(/(?<=[.!?؟])\s+|(?<=[。？！])\s*(?=\S)/u);
  return sentences.find((sentence) => /[?？؟]$/u.test(sentence.trim()))?.trim() ?? sentences[0] ?? '';
}

/** Cut after so many words, or where a script has no blanks, so many letters a word. */
function firstWords(text: string, limit: number): string {
  const words = text.trim().split(/\s+/u);
  const cut = words
    .slice(0, limit)
    .join(' ')
    .slice(0, limit * 12);
  return words.length > limit || cut.length < text.trim().length ? `${cut} …` : cut;
}
