import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Express } from 'express';
import type { Config } from '../platform/config.ts';

/** A request that has not arrived by then will not; a body of 64 KiB takes a slow phone some seconds. */
const requestTimeoutMs = 30_000;
/** Longer than the idle timeout of common load balancers (60 s), so that they close connections, not we. */
const keepAliveMs = 65_000;
/** Requests under way at a stop get this long; the supervisor waits for 10 s. */
const drainMs = 7_000;

/** A server that listens, with its open connections; `url` is for someone on this machine. */
export type Serving = {
  readonly server: Server;
  readonly url: string;
  readonly connections: ReadonlySet<Socket>;
};

/** Listens where the configuration says; rejects when the port is taken. */
export async function listen(
  app: Express,
  { BATON_HOST: host, BATON_PORT: port }: Pick<Config, 'BATON_HOST' | 'BATON_PORT'>,
): Promise<Serving> {
  const server = createServer({ requestTimeout: requestTimeoutMs, keepAliveTimeout: keepAliveMs }, app);
  const connections = new Set<Socket>();
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  // Node closes the connections that are idle when the stop comes; one that becomes idle later would be waited for.
  server.on('request', ({ socket }, response) =>
    response.once('close', () => server.listening || socket.destroySoon()),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const name = address.address === '0.0.0.0' || address.address === '::' ? '127.0.0.1' : address.address;
  return { server, connections, url: `http://${name.includes(':') ? `[${name}]` : name}:${address.port}` };
}

/** Stops accepting, ends streams, lets requests under way finish, then cuts what is left. */
export async function stopServing({ server, connections }: Serving, endStreams: () => void): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  endStreams();
  // Browsers and fetch connect ahead of their requests; to Node such a connection is not idle, and it would be waited for.
  for (const socket of connections) if (socket.bytesRead === 0) socket.destroy();
  await Promise.race([closed, delay(drainMs, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
}
