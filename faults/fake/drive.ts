import type { CommandKind, History, JsonObject, Outcome, Page, Reading, Request } from '../history.ts';
import { accepted } from '../history.ts';
import { randomFor } from '../random.ts';
import type { Bug } from './bugs.ts';
import { obey } from './commands.ts';
import { acceptWords } from './messages.ts';
import { deliver, openStreams, visibleTo } from './readers.ts';
import { passages } from './turns.ts';
import { createWorld, newTalk, type Talk, type World } from './world.ts';

const ESCALATION_SECONDS = 15;
const STEPS = 300;
const OPERATORS = ['ana', 'ben'] as const;

/** A whole run against the fake in virtual time: the history that a correct Baton, or one with `bug`, would leave. */
export function driveFake(seed: number, bug: Bug | null): History {
  const random = randomFor(seed, 'fake');
  const world = createWorld(randomFor(seed, 'world'), bug, ESCALATION_SECONDS);
  const talks: [Talk, ...Talk[]] = [newTalk('c1', 'v1'), newTalk('c2', 'v2'), newTalk('c3', 'v3')];
  const readings = talks.map((talk) => ({ talk, streams: openStreams(talk) }));
  const requests: Request[] = [];
  const pages: Page[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    world.pass(random.between(20, 1_500));
    const talk = random.pick(talks);
    const act = { world, talk, requests, name: `k${step}`, random };
    if (random.chance(0.6)) visit(act, talks);
    else operate(act);
    for (const { talk: read, streams } of readings)
      for (const stream of streams) deliver(world, read, stream);
    if (random.chance(0.1)) pages.push(readPage(talk, random.between(0, 5)));
  }
  for (const talk of talks) {
    const act = { world, talk, requests, name: 'end', random };
    command(act, 'ana', 'hold', { off: true });
    send(act, { kind: 'message', key: 'end', body: { text: 'How do I start?' }, client: talk.visitor });
  }
  world.pass(100_000);
  return {
    escalationSeconds: ESCALATION_SECONDS,
    requests,
    readings: readings.flatMap(({ talk, streams }) => streams.map((stream) => finish(world, talk, stream))),
    pages,
    faults: [],
    conversations: talks.map((talk) => ({
      conversation: talk.id,
      events: talk.log,
      visitorEvents: visibleTo('visitor', talk.log),
      mode: world.has('state_shown_late') ? 'ai' : talk.mode,
      seq: world.has('state_shown_late') ? 0 : (talk.log.at(-1)?.seq ?? 0),
      listed: world.has('inbox_stays_behind') ? null : { mode: talk.mode, owner: talk.owner },
      drafts: talk.drafts,
    })),
    passages,
    endedAt: world.now(),
  };
}

type Act = {
  readonly world: World;
  readonly talk: Talk;
  readonly requests: Request[];
  readonly name: string;
  readonly random: ReturnType<typeof randomFor>;
};

function visit(act: Act, talks: readonly [Talk, ...Talk[]]): void {
  const { random, talk, name } = act;
  const client = talk.visitor;
  const what = random.weighted({
    answerable: 8,
    unanswerable: 3,
    words: 1,
    button: 1,
    conflict: 1,
    trespass: 1,
  });
  const say = (key: string, text: string, more: Partial<Request> = {}) =>
    send(act, { kind: 'message', key, body: { text }, client, ...more });
  if (what === 'answerable') say(name, `How do I start ${name}?`);
  if (what === 'unanswerable') say(name, `Why is the sky ${name}?`);
  if (what === 'words') say(name, `I want a person, ${name}`, { asks: true });
  if (what === 'button') send(act, { kind: 'person', key: name, body: {}, client, asks: true });
  if (what === 'conflict') {
    const earlier = act.requests.find(
      (request) => request.conversation === talk.id && accepted(request)?.messageId,
    );
    if (earlier) say(earlier.key, `Something else ${name}`, { meant: 'conflict' });
  }
  if (what === 'trespass') {
    const stranger = random.pick(talks).visitor;
    if (stranger !== client) say(name, name, { client: stranger, meant: 'trespass' });
  }
}

function operate(act: Act): void {
  const { random } = act;
  const operator = random.pick(OPERATORS);
  const other = operator === 'ana' ? 'ben' : 'ana';
  const kind = random.weighted({
    ...{ claim: 5, 'barge-in': 2, hold: 4, release: 2, transfer: 2, 'return-to-ai': 3, resolve: 3 },
    ...{ replies: 3, notes: 1 },
  });
  const body = { transfer: { to: other }, replies: { text: `Reply ${act.name}` }, notes: { text: act.name } };
  if (kind === 'claim' && random.chance(0.5)) command({ ...act, name: `${act.name}b` }, other, kind, {});
  command(act, operator, kind, body[kind as keyof typeof body] ?? {});
  if (kind === 'hold') command({ ...act, name: `${act.name}off` }, operator, 'hold', { off: true }, 2_500);
}

function send(act: Act, wish: Partial<Request> & Pick<Request, 'kind' | 'key' | 'body' | 'client'>): void {
  const request = {
    ...({ meant: 'new', asks: false } as const),
    ...wish,
    conversation: act.talk.id,
    attempts: [],
  };
  const { key, body, asks } = request;
  attempt(act, request, () => acceptWords(act.world, act.talk, request.client, { key, body, asks }));
}

function command(act: Act, operator: string, kind: CommandKind, body: JsonObject, after = 0): void {
  act.world.pass(after);
  const { talk, world, name } = act;
  const wish = {
    client: operator,
    kind,
    conversation: talk.id,
    key: name,
    body,
    meant: 'new',
    asks: false,
  } as const;
  attempt(act, { ...wish, attempts: [] }, () => obey(world, talk, { kind, operator, key: name, body }));
}

/** Makes a request until it is definite, over a network that loses some requests and some answers. */
function attempt(act: Act, request: Request, run: () => Outcome): void {
  const { world, random, requests } = act;
  requests.push(request);
  for (let tries = 0; tries < 6; tries += 1) {
    const startedAt = world.now();
    const fate = random.weighted({ arrives: 12, lost: 1, answerLost: 1 });
    const outcome = fate === 'lost' ? null : run();
    world.pass(random.between(1, 30));
    const unknown = { kind: 'indeterminate', why: 'reset' } as const;
    const told = fate === 'arrives' && outcome ? outcome : unknown;
    request.attempts.push({ startedAt, endedAt: world.now(), outcome: told });
    if (told.kind !== 'indeterminate' && !random.chance(0.15)) return;
    world.pass(random.between(10, 400));
  }
}

function readPage(talk: Talk, after: number): Page {
  const events = visibleTo('visitor', talk.log).filter(({ seq }) => seq > after);
  return { reader: 'visitor', conversation: talk.id, after, limit: 5, events: events.slice(0, 5) };
}

function finish(world: World, talk: Talk, stream: Reading): Reading {
  deliver(world, talk, stream);
  return { ...stream, mustReach: visibleTo(stream.reader, talk.log).at(-1)?.seq ?? 0 };
}
