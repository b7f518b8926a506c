import type { Operator } from '../../domain/caller.ts';
import type { ApiDeps } from '../deps.ts';
import type { SseResponse } from '../route.ts';

/**
 * Streams what changes in the inbox from now on: `item` with a conversation's new line, `removed` when it was erased.
 * `ready` comes first: a list read after it misses nothing.
 */
export async function followInbox(deps: ApiDeps, operator: Operator, sse: SseResponse): Promise<void> {
  const unsubscribe = deps.hub.subscribeInbox({
    caller: operator,
    deliver(changes) {
      for (const change of changes) {
        if (change.kind === 'item') sse.send({ event: 'item', data: change.item });
        else sse.send({ event: 'removed', data: { conversationId: change.conversationId } });
      }
    },
    ping: () => sse.send({ event: 'ping', data: {} }),
    close: sse.close,
  });
  sse.onClose(unsubscribe);
  sse.send({ event: 'ready', data: {} });
}
