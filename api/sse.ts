import type { Request, Response } from 'express';
import type { SseResponse } from './route.ts';

/** A reader that takes nothing while this much waits for it is gone in all but name. */
const unreadLimitBytes = 1_048_576;

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

/** Begins an event stream on a response. What is sent goes out at once; a reader that does not read is cut off. */
export function openSse(
  request: Request,
  response: Response,
): SseResponse & { readonly closed: Promise<void> } {
  request.socket.setNoDelay(true);
  request.socket.setTimeout(0);
  response.writeHead(200, headers);
  response.write('retry: 1000\n\n');
  const closed = new Promise<void>((resolve) => response.once('close', resolve));
  return {
    closed,
    send({ event, data, id }) {
      if (response.writableEnded) return;
      response.write(
        `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`,
      );
      if (response.writableLength > unreadLimitBytes) response.destroy();
    },
    close() {
      response.end();
    },
    onClose(run) {
      if (response.closed) run();
      else response.once('close', run);
    },
  };
}
