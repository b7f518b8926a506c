import { setTimeout as pause } from 'node:timers/promises';
import type { CommandStartedEvent } from 'mongodb';
import { credentialsOf } from '../../api/credentials.ts';
import { question, type TestBaton } from './baton.ts';
import { openConversation, type Talk } from './talk.ts';

/** A conversation cools a second after its last event, and marks of numbered messages are written once a second. */
const quietAfterMs = 2_500;

/** Counts the round trips to the database that a Baton, started with this `onCommand`, makes in its turns. */
export function countTrips() {
  let sent: string[] = [];

  /** The commands to the database of each of five turns, from the POST to the reply on the stream. */
  async function ofTurns(on: TestBaton): Promise<string[][]> {
    const talk = await openConversation(on, await on.site());
    const stream = await talk.customer.stream(`${talk.path}/stream`);
    await talk.say(question);
    await stream.nth('ai_answer');
    const all: string[][] = [];
    for (let turn = 2; turn <= 6; turn++) {
      await pause(quietAfterMs);
      await rememberCaller(on, talk);
      const answered = stream.nth('ai_answer', turn);
      sent = [];
      await talk.say(question);
      await answered;
      all.push([...sent]);
    }
    stream.close();
    return all;
  }

  return { onCommand: (command: CommandStartedEvent) => sent.push(...countable(command)), ofTurns };
}

/** The turn with the fewest commands. */
export function cheapest(all: readonly string[][]): string[] {
  return all.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

/** Fails with what was counted, not only with how many. */
export function expectAtMost(limit: number, counted: readonly string[]): void {
  expect(counted.length <= limit ? [] : counted).toEqual([]);
}

/** Has the caller of a conversation identified anew, so that the next request finds them at hand. */
async function rememberCaller({ deps }: TestBaton, { customer, path }: Talk): Promise<void> {
  credentialsOf(deps).forget();
  expect((await customer.get(path)).status).toBe(200);
}

/** The driver's own commands, which no turn causes. */
const housekeeping: ReadonlySet<string> = new Set(['hello', 'ping', 'endSessions']);

/**
 * A command in words, unless it is no part of any turn: the driver's own, and what the hub asks by the clock for all
 * open streams together, whether or not anyone writes (who types, which conversations were erased, and what has come
 * that nobody expected: it reads one event ahead, a look for an answer two).
 */
function countable({ commandName, command }: CommandStartedEvent): string[] {
  const { filter = {}, collection = command[commandName] } = command;
  const isGuard = collection === 'conversations' && 'erasedAt' in filter;
  const isPresence = collection === 'typing' && commandName === 'find';
  const isSlowLook = collection === 'events' && filter._id?.$in?.length === 1 && !command.projection;
  if (housekeeping.has(commandName) || isGuard || isPresence || isSlowLook) return [];
  return [`${commandName} ${collection} ${JSON.stringify(filter)}`];
}

/** A site's policy is read anew every ten seconds at most, whichever turn that is beside. */
export const readsPolicy = (command: string): boolean => command.startsWith('find policies ');

/** The hub's shared reading of events, or its wait for them where the server announces them. */
export function isLook(command: string): boolean {
  return /^(find|getMore) events /.test(command);
}
