import { once } from 'node:events';
import http, { type RequestListener } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { type SafeRequest, type SafeResponse, safeRequest } from './safe-request.ts';

/** A server of a test, on every address of this machine, and all who ever connected to it. */
export type Loopback = {
  readonly port: number;
  readonly host: string;
  readonly sockets: readonly net.Socket[];
};

const servers = new Set<net.Server>();

/** Starts a server on a free port. */
export async function listen(server: net.Server): Promise<Loopback> {
  const sockets: net.Socket[] = [];
  server.on('connection', (socket) => sockets.push(socket.on('error', () => {})));
  servers.add(server.listen(0));
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, host: `127.0.0.1:${port}`, sockets };
}

/** Starts an HTTP server on a free port. */
export function serve(listener: RequestListener): Promise<Loopback> {
  return listen(http.createServer(listener));
}

/** Starts a server that says these bytes to each who asks, and then nothing more of its own. */
export function say(bytes: string, after: (socket: net.Socket) => void = () => {}): Promise<Loopback> {
  const server = net.createServer((socket) => {
    socket.once('data', () => {
      socket.write(bytes);
      after(socket);
    });
  });
  return listen(server);
}

/** Stops all that was started; to be called after each test. */
export function closeServers(): void {
  for (const server of servers) server.close();
  servers.clear();
}

/** Resolves when none of these connections is left. */
export async function allClosed(sockets: readonly net.Socket[]): Promise<void> {
  const left = sockets.filter(({ closed }) => !closed);
  await Promise.all(left.map((socket) => new Promise((resolve) => socket.once('close', resolve))));
}

/** Asks a host that whoever runs Baton has allowed. */
export function ask(host: string, given: Partial<SafeRequest> = {}): Promise<SafeResponse> {
  return safeRequest({ url: `http://${host}/`, allowedHosts: [host], ...given });
}

/** The code that a request was rejected with, or `none`. */
export function faultCode(asked: Promise<unknown>): Promise<string> {
  return asked.then(
    () => 'none',
    (error: Error & { readonly code: string }) => error.code,
  );
}

/** Sends each asker to what `to` says then, as the UTF-8 that people write there. */
export function redirectTo(to: () => string): RequestListener {
  return (_request, response) =>
    response.writeHead(302, { Location: Buffer.from(to()).toString('latin1') }).end();
}
