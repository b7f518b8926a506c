import type { CommandKind, JsonObject } from './history.ts';
import type { Person } from './people.ts';
import { type OperatorAct, operatorActs, operatorThinks, ownActs } from './plan.ts';
import type { Random } from './random.ts';
import type { Run, Stream } from './run.ts';
import { follow } from './stream.ts';

/** Streams of conversations that an operator keeps open. */
const STREAMS_KEPT = 3;
/** Lines of the inbox that an operator looks at. */
const LINES = 8;

type Shift = {
  readonly run: Run;
  readonly me: Person;
  readonly colleague: Person;
  readonly random: Random;
  readonly next: () => string;
  readonly streams: Stream[];
};

/** One operator until the run ends: takes, answers, passes on and closes what the inbox shows. */
export async function operate(run: Run, me: Person, colleague: Person, name: string): Promise<void> {
  const random = run.random(name);
  let count = 0;
  const shift = { run, me, colleague, random, next: () => `${name}.${++count}`, streams: [] };
  while (!run.ending()) {
    await perform(shift, random.weighted(operatorActs));
    await run.pause(random.between(operatorThinks.least, operatorThinks.most));
  }
}

async function perform(shift: Shift, act: OperatorAct): Promise<void> {
  const { run, random, me, colleague } = shift;
  switch (act) {
    case 'take':
      return onOne(shift, 'waiting', (conversation) => command(shift, me, conversation, 'claim'));
    case 'race':
      return onOne(shift, 'waiting', async (conversation) => {
        await Promise.all([me, colleague].map((person) => command(shift, person, conversation, 'claim')));
      });
    case 'answerWaiting':
      return onOne(shift, 'waiting', (conversation) => command(shift, me, conversation, 'replies'));
    case 'serve':
      return onOne(shift, 'mine', (conversation) => serve(shift, conversation));
    case 'bargeIn':
      return onOne(shift, random.pick(['ai', 'ai', 'human']), (conversation) =>
        command(shift, me, conversation, 'barge-in'),
      );
    case 'hold':
      return onOne(shift, 'ai', (conversation) => hold(shift, conversation));
    case 'stale':
      return stale(shift, [...run.conversations.keys()]);
    case 'watch':
      return onOne(shift, 'all', async (conversation) => watch(shift, conversation));
  }
}

async function onOne(
  { random, me }: Shift,
  view: string,
  act: (conversation: string) => Promise<unknown>,
): Promise<void> {
  const inbox = await me.client.read(`/v1/inbox?view=${view}&limit=${LINES}`);
  const items = (inbox?.items ?? []) as readonly JsonObject[];
  const item = items[random.between(0, Math.max(0, items.length - 1))];
  if (item) await act(String(item.conversationId));
}

async function serve(shift: Shift, conversation: string): Promise<void> {
  const kind = shift.random.weighted(ownActs);
  if (kind === 'hold') await hold(shift, conversation);
  else await command(shift, shift.me, conversation, kind);
}

/** What someone does who looks at an old screen: mostly refused. */
async function stale(shift: Shift, conversations: readonly string[]): Promise<void> {
  const { random, me } = shift;
  const conversation = conversations[random.between(0, conversations.length - 1)];
  if (conversation === undefined) return;
  const kinds = ['claim', 'release', 'transfer', 'return-to-ai', 'resolve', 'replies', 'notes'] as const;
  await command(shift, me, conversation, random.pick(kinds));
}

/** Types for a moment: the AI publishes nothing meanwhile. */
async function hold(shift: Shift, conversation: string): Promise<void> {
  const { run, random, me } = shift;
  await command(shift, me, conversation, 'hold');
  await run.pause(random.between(500, 3_000));
  await command(shift, me, conversation, 'hold', { off: true });
}

/** One command, sometimes sent twice at once or again after its answer. */
async function command(
  { random, next, me, colleague }: Shift,
  person: Person,
  conversation: string,
  kind: CommandKind,
  given: JsonObject = {},
): Promise<void> {
  const key = next();
  const other = person === me ? colleague : me;
  const written = { clientMessageId: key, text: `${kind} ${key}` };
  const bodies: Partial<Record<CommandKind, JsonObject>> = {
    transfer: { to: other.id },
    replies: written,
    notes: written,
    resolve: { outcome: `solved ${key}`, ...(random.chance(0.4) ? { note: `note of ${key}` } : {}) },
    'return-to-ai': random.chance(0.4) ? { mandate: `mandate of ${key}` } : {},
  };
  const headers = { 'idempotency-key': key };
  const wish = { kind, conversation, key, body: { ...bodies[kind], ...given }, headers };
  const request = await person.client.wish(wish, random.chance(0.06) ? 2 : 1);
  if (random.chance(0.12)) await person.client.again(request, headers);
}

function watch({ run, me, random, streams }: Shift, conversation: string): void {
  streams.push(follow(run, { reader: 'operator', conversation, headers: me.client.headers, random }));
  if (streams.length > STREAMS_KEPT) streams.shift()?.close();
}
