import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Links of a page that lists others. */
const listed = 100;

/**
 * A website of so many pages on loopback, as documentation is: a start page, lists, pages with headings, a list and a table,
 * and `ETag`s. It counts what it is asked for and which bodies it sends.
 */
export async function startSite(pages: number) {
  const versions = new Map<number, number>();
  let requests = 0;
  const bodies = new Map<string, number>();
  const lists = Math.ceil(pages / listed);

  const bodyOf = (path: string): string | null => {
    if (path === '/')
      return list(
        'Help',
        range(0, lists).map((n) => `/list/${n}`),
      );
    const [, kind, text] = /^\/(list|page)\/(\d+)$/.exec(path) ?? [];
    const number = Number(text);
    if (kind === 'list' && number < lists) {
      return list(
        `List ${number}`,
        range(number * listed, Math.min(pages, (number + 1) * listed)).map((n) => `/page/${n}`),
      );
    }
    return kind === 'page' && number < pages ? page(number, versions.get(number) ?? 1) : null;
  };

  const server = createServer((request, response) => {
    requests += 1;
    const path = request.url ?? '/';
    const body = bodyOf(path);
    if (body === null) return response.writeHead(404).end();
    const etag = `"${createHash('sha1').update(body).digest('hex').slice(0, 12)}"`;
    if (request.headers['if-none-match'] === etag) return response.writeHead(304, { ETag: etag }).end();
    bodies.set(path, (bodies.get(path) ?? 0) + 1);
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ETag: etag }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}/`,
    requests: () => requests,
    /** How often each path's body was sent. */
    bodies: (): ReadonlyMap<string, number> => bodies,
    reset(): void {
      requests = 0;
      bodies.clear();
    },
    change(number: number): void {
      versions.set(number, (versions.get(number) ?? 1) + 1);
    },
    stop(): void {
      server.closeAllConnections();
      server.close();
    },
  };
}

export type Site = Awaited<ReturnType<typeof startSite>>;

function list(title: string, links: readonly string[]): string {
  return html(title, `<ul>${links.map((link) => `<li><a href="${link}">${link}</a></li>`).join('')}</ul>`);
}

function page(number: number, version: number): string {
  const words = range(0, 60).map((n) => `word${(number * 31 + n * 7) % 997}`);
  return html(
    `Topic ${number}`,
    `<p>Topic ${number} is explained here, in version ${version}. ${words.join(' ')}.</p>
    <h2>Steps for topic ${number}</h2><ol><li>Open the settings of topic ${number}.</li><li>Press save.</li></ol>
    <h2>Limits</h2><table><tr><th>Name</th><th>Value</th></tr><tr><td>most of ${number}</td><td>${number * 3}</td></tr></table>
    <p>See also <a href="/page/${number + 1}">the next topic</a>.</p>`,
  );
}

function html(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><title>${title} | Bench</title></head><body><nav><a href="/">Home</a></nav><main><h1>${title}</h1>${body}</main><footer>Bench</footer></body></html>`;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, place) => from + place);
}
