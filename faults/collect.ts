import { visitorEventTypes } from '../domain/events.ts';
import { createClient } from './client.ts';
import type { Draft, FinalConversation, JsonObject, LogEvent } from './history.ts';
import { readList, readLog } from './logs.ts';
import type { Person } from './people.ts';
import type { Run, Stream } from './run.ts';

/** How long open streams may take to send what the log already holds. */
const STREAMS_CATCH_UP_MS = 10_000;

/** Lets open streams catch up with the log, notes how far each must have come, and closes them. */
export async function finishStreams(run: Run, admin: Person): Promise<void> {
  const open = run.streams.filter((stream) => !stream.closed());
  for (const { reading } of open) {
    const log = await readLog(admin.client, reading.conversation);
    const last = log?.findLast((event) => reading.reader === 'operator' || isVisible(event));
    reading.mustReach = Math.max(reading.after, last?.seq ?? 0);
  }
  const until = Date.now() + STREAMS_CATCH_UP_MS;
  while (open.some(isBehind) && Date.now() < until) await run.wait(100);
  for (const stream of run.streams) stream.close();
}

function isVisible({ type }: LogEvent): boolean {
  return (visitorEventTypes as ReadonlySet<string>).has(type);
}

function isBehind({ reading }: Stream): boolean {
  return (reading.seen.at(-1)?.seq ?? reading.after) < (reading.mustReach ?? 0);
}

/** Everything that stands in the logs, as operators and as the visitors themselves read it. */
export async function collect(run: Run, admin: Person): Promise<FinalConversation[]> {
  const finals: FinalConversation[] = [];
  const inbox = await readInbox(admin);
  for (const [conversation, authorization] of run.conversations) {
    const visitor = createClient(run, 'the visitor', { authorization }, run.random('collect'));
    const shown = await admin.client.read(`/v1/conversations/${conversation}`, conversation);
    const events = await readLog(admin.client, conversation);
    const visitorEvents = await readLog(visitor, conversation);
    if (!shown || !events || !visitorEvents) throw new Error(`The log of ${conversation} cannot be read.`);
    finals.push({
      ...{ conversation, events, visitorEvents: upTo(visitorEvents, events) },
      mode: String(shown.mode),
      seq: Number(shown.seq),
      listed: inbox.get(conversation) ?? null,
      drafts: toDrafts([
        ...((shown.drafts ?? []) as unknown as readonly JsonObject[]),
        ...sentDrafts(events),
      ]),
    });
  }
  return finals;
}

async function readInbox(admin: Person): Promise<Map<string, NonNullable<FinalConversation['listed']>>> {
  const items = await readList(admin.client, '/v1/inbox?view=all&limit=100');
  return new Map(
    items?.map(({ conversationId, mode, owner }) => [
      String(conversationId),
      { mode: String(mode), owner: ((owner as JsonObject | null)?.id as string | undefined) ?? null },
    ]),
  );
}

/** Timers go on: what happened between the two readings of a log stands in the second one only. */
function upTo(later: readonly LogEvent[], events: readonly LogEvent[]): readonly LogEvent[] {
  const newest = events.at(-1)?.seq ?? 0;
  return later.filter(({ seq }) => seq <= newest);
}

/** What was sent as soon as it was drafted stands in its event. */
function sentDrafts(events: readonly LogEvent[]): JsonObject[] {
  return events.flatMap(({ turn, draft }) =>
    draft && turn !== undefined ? [{ turn, ...(draft as JsonObject) }] : [],
  );
}

function toDrafts(drafts: readonly JsonObject[]): ReadonlyMap<number, Draft> {
  return new Map(
    drafts.map(({ turn, messageIds, looked }) => [
      Number(turn),
      {
        messageIds: messageIds as unknown as readonly string[],
        passageIds: (looked as unknown as readonly JsonObject[]).map(({ passageId }) => String(passageId)),
      },
    ]),
  );
}
