import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site of somebody's own: pages of another origin than Baton's, with a policy of their own. */
export type HostSite = {
  readonly origin: string;
  /** `127.0.0.1:<port>`, as a site's allowed domains name it. */
  readonly host: string;
  /** What the next page that is asked for is like. */
  show(html: string, policy?: string): void;
  stop(): Promise<void>;
};

export async function startHostSite(): Promise<HostSite> {
  let page = { html: '', policy: '' };
  const server = createServer((_request, response) => {
    const { html, policy } = page;
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      ...(policy ? { 'Content-Security-Policy': policy } : {}),
    });
    response.end(`<!doctype html><html lang="en">${html}</html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    origin: `http://${host}`,
    show(html, policy = '') {
      page = { html, policy };
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
