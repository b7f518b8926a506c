import type { Request, Response } from 'express';
import type { ApiDeps } from './deps.ts';
import type { SseResponse } from './route.ts';

/** A reader that takes nothing while this much waits for it is gone in all but name. */
const unreadLimitBytes = 4_194_304;

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

/** The event streams that are open, so that a stop can end them. */
export type Streams = {
  begin(request: Request, response: Response): SseResponse;
  size(): number;
  endAll(): void;
};

const known = new WeakMap<ApiDeps, Streams>();

/** The open streams of an API; there is one set. */
export function streamsOf(deps: ApiDeps): Streams {
  const streams = known.get(deps) ?? createStreams();
  known.set(deps, streams);
  return streams;
}

function createStreams(): Streams {
  const open = new Set<SseResponse>();
  return {
    begin(request, response) {
      const stream = createSse(request, response, () => {
        open.add(stream);
        response.once('close', () => open.delete(stream));
      });
      return stream;
    },
    size: () => open.size,
    endAll() {
      for (const stream of open) stream.close();
    },
  };
}

/** What is sent goes out at once; a reader that does not read is cut off. */
function createSse(request: Request, response: Response, onOpen: () => void): SseResponse {
  const open = (): void => {
    if (response.headersSent || response.destroyed) return;
    request.socket.setNoDelay(true);
    request.socket.setTimeout(0);
    response.writeHead(200, headers);
    response.write('retry: 1000\n\n');
    onOpen();
  };
  return {
    open,
    send({ event, data, id }) {
      open();
      if (response.writableEnded || response.destroyed) return;
      const number = id === undefined ? '' : `id: ${id}\n`;
      response.write(`${number}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      if (response.writableLength > unreadLimitBytes) response.destroy();
    },
    async drained() {
      if (!response.writableNeedDrain || response.destroyed) return;
      await new Promise<void>((resolve) => {
        const done = () => {
          response.off('drain', done).off('close', done);
          resolve();
        };
        response.once('drain', done).once('close', done);
      });
    },
    close() {
      open();
      response.end();
    },
    onClose(run) {
      if (response.closed || response.destroyed) run();
      else response.once('close', run);
    },
  };
}
