import type { Caller } from '../../domain/caller.ts';
import type { ApiDeps } from '../deps.ts';
import { hashSecret, newSecret } from '../tokens.ts';

/** Long enough to open a stream with it, short enough to be worthless in a log. */
const ticketMs = 60_000;

/** Issues a ticket that opens the stream at `path` once, for browsers, whose EventSource cannot send a token. */
export async function issueTicket(
  { store, now }: Pick<ApiDeps, 'store' | 'now'>,
  caller: Caller,
  path: string,
): Promise<{ readonly ticket: string; readonly expiresAt: string }> {
  const ticket = newSecret();
  const expiresAt = new Date(now() + ticketMs);
  await store.tickets.insert({ _id: hashSecret(ticket), caller, path, expiresAt });
  return { ticket, expiresAt: expiresAt.toISOString() };
}
