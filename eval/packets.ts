import { buildPacket, type PacketInput, wordsOf } from '../domain/build-packet.ts';
import { screen } from '../domain/screening/screen.ts';
import { type Figures, quantile, rounded } from './report.ts';
import { type Row, readRows } from './rows.ts';

type Turn = { readonly role: 'customer' | 'ai'; readonly text: string };

/**
 * Builds a packet of every dialogue as if the customer had asked for a person at its end: does it hold every identifier
 * and amount that the customer said, none that nobody said, and how long is it?
 */
export async function packets(files: readonly string[]): Promise<Figures> {
  const rows = (await Promise.all(files.map(readRows))).flat();
  const judged = rows.map(judge);
  const sum = (pick: (one: Judged) => number) => judged.reduce((all, one) => all + pick(one), 0);
  const share = (part: number, all: number) => rounded(all === 0 ? 1 : part / all, 4);
  return {
    'packets.dialogues': judged.length,
    'packets.identifiers': share(
      sum(({ found }) => found),
      sum(({ said }) => said),
    ),
    'packets.amounts': share(
      sum(({ amountsFound }) => amountsFound),
      sum(({ amounts }) => amounts),
    ),
    'packets.invented': sum(({ invented }) => invented),
    'packets.within_90_words': share(judged.filter(({ words }) => words <= 90).length, judged.length),
    'packets.words_p50': quantile(
      judged.map(({ words }) => words),
      0.5,
    ),
    'packets.ms_p99': rounded(
      quantile(
        judged.map(({ milliseconds }) => milliseconds),
        0.99,
      ),
    ),
  };
}

type Judged = {
  readonly said: number;
  readonly found: number;
  readonly amounts: number;
  readonly amountsFound: number;
  readonly invented: number;
  readonly words: number;
  readonly milliseconds: number;
};

function judge(row: Row): Judged {
  const turns = (Array.isArray(row.dialogue) ? row.dialogue : []) as readonly Turn[];
  const input = inputOf(turns);
  const began = performance.now();
  const packet = buildPacket(input);
  const milliseconds = performance.now() - began;
  const transcript = turns.map(({ text }) => text).join('\n');
  const shown = JSON.stringify(packet);
  const listed = (given: unknown) => (Array.isArray(given) ? given.map(String) : []);
  const identifiers = listed(row.said_identifiers);
  const amounts = listed(row.said_amounts).map((amount) => amount.replace(/[.,]+$/, ''));
  return {
    said: identifiers.length,
    found: identifiers.filter((value) => shown.includes(value)).length,
    amounts: amounts.length,
    amountsFound: amounts.filter((value) => shown.includes(value)).length,
    invented: packet.details.filter(({ value }) => !transcript.includes(value)).length,
    words: wordsOf(packet),
    milliseconds,
  };
}

function inputOf(turns: readonly Turn[]): PacketInput {
  const messages = turns.flatMap(({ role, text }, place) =>
    role === 'customer'
      ? [{ messageId: `m${place}`, seq: place + 1, text, asksPerson: screen(text).asksPerson }]
      : [],
  );
  const answered = turns.findLastIndex(({ role }) => role === 'ai');
  return {
    rules: [{ rule: 'customer_asked', evidence: {}, policyVersion: 1 }],
    messages,
    draft: answered < 0 ? null : { kind: 'answer', seq: answered + 1, cited: [], looked: [] },
    language: 'en',
    customerLanguage: 'en',
    team: null,
  };
}
