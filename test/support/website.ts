import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a path answers: a page's body, or a whole answer. */
export type Served = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A website on loopback that a test changes as it goes; pages have ETags, requests and bodies are counted by path. */
export async function startWebsite() {
  let pages: Readonly<Record<string, Served>> = {};
  const requests: string[] = [];
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push(path);
    const served = pages[path] ?? pages[path.split('?', 1)[0] as string];
    if (served === undefined) return response.writeHead(404).end('<h1>Not found</h1>');
    if (typeof served === 'function') return served(request, response);
    const etag = `"${createHash('sha1').update(served).digest('hex')}"`;
    if (request.headers['if-none-match'] === etag) return response.writeHead(304).end();
    bodies.push(path);
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ETag: etag }).end(whole(served));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}`,
    /** Serves just these paths from now on, and counts anew. */
    serve(next: Readonly<Record<string, Served>>): void {
      pages = next;
      requests.length = 0;
      bodies.length = 0;
    },
    requests: (): readonly string[] => requests,
    bodies: (): readonly string[] => bodies,
    stop(): void {
      server.closeAllConnections();
      server.close();
    },
  };
}

export type Website = Awaited<ReturnType<typeof startWebsite>>;

function whole(body: string): string {
  return /<html/i.test(body) || !body.includes('<')
    ? body
    : `<!doctype html><html lang="en"><head><title>Help</title></head><body><main>${body}</main></body></html>`;
}
