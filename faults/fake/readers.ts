import { visitorEventTypes } from '../../domain/events.ts';
import type { LogEvent, Reader, Reading } from '../history.ts';
import type { Talk, World } from './world.ts';

/** Two streams for each conversation, one for each side; they are cut and resumed now and then. */
export function openStreams(talk: Talk): Reading[] {
  return (['visitor', 'operator'] as const).map((reader) => ({
    ...{ reader, conversation: talk.id, after: 0, seen: [], connections: 1, mustReach: null },
  }));
}

/** Sends what is new. */
export function deliver(world: World, talk: Talk, reading: Reading): void {
  if (world.has('reader_stops') && reading.seen.length > 3) return;
  const { seen } = reading;
  const position = seen.at(-1)?.seq ?? 0;
  const news = visibleTo(reading.reader, talk.log).filter(({ seq }) => seq > position);
  if (world.random.chance(0.05)) reading.connections += 1;
  const [first] = news;
  if (!first) return;
  if (world.sometimes('reader_misses_event') && news.length > 1) news.shift();
  if (world.sometimes('reader_sees_event_twice')) news.unshift(seen.at(-1) ?? first);
  if (world.sometimes('reader_sees_other_event')) news[0] = { ...first, text: 'something else' };
  seen.push(...news);
}

export function visibleTo(reader: Reader, log: readonly LogEvent[]): LogEvent[] {
  const all = reader === 'operator';
  return log.filter(({ type }) => all || (visitorEventTypes as ReadonlySet<string>).has(type));
}
