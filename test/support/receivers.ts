import http from 'node:http';
import net, { type AddressInfo } from 'node:net';

/** One request that a receiver got. */
export type Received = {
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
};

/** A receiver of webhooks on loopback: answers with the statuses given, the last one for ever, and keeps what came. */
export async function startReceiver(...statuses: readonly number[]) {
  const received: Received[] = [];
  let tell = (): void => {};
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const status = statuses[Math.min(received.length, statuses.length - 1)] ?? 200;
      received.push({
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      });
      response.writeHead(status, { Location: 'http://127.0.0.1:1/' }).end('ok');
      tell();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}/hook`,
    received,
    /** Resolves once so many requests have come. */
    async got(count: number): Promise<readonly Received[]> {
      while (received.length < count) {
        await new Promise<void>((resolve) => {
          tell = resolve;
        });
      }
      return received;
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** A mail server on loopback that speaks as much SMTP as a sender needs and keeps what was sent. */
export async function startMailSink({ refuse = false } = {}) {
  const mails: { readonly to: readonly string[]; readonly source: string }[] = [];
  let tell = (): void => {};
  const server = net.createServer((socket) => {
    let to: string[] = [];
    let source: string[] | null = null;
    let rest = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    const take = (line: string): void => {
      if (source) {
        if (line !== '.') return void source.push(line);
        mails.push({ to, source: source.join('\n') });
        [to, source] = [[], null];
        say('250 taken');
        tell();
        return;
      }
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'RCPT') {
        if (refuse) return void say('550 nobody of that name');
        to.push(/<([^>]*)>/.exec(line)?.[1] ?? '');
      }
      if (verb === 'DATA') {
        source = [];
        return void say('354 go on');
      }
      say(verb === 'QUIT' ? '221 bye' : '250 sink');
      if (verb === 'QUIT') socket.end();
    };
    say('220 sink');
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('utf8')).split('\r\n');
      rest = lines.pop() ?? '';
      lines.forEach(take);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    async got(count: number) {
      while (mails.length < count) {
        await new Promise<void>((resolve) => {
          tell = resolve;
        });
      }
      return mails;
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
