import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Express } from 'express';
import type { Config } from '../platform/config.ts';

/** A request that has not arrived by then will not; a body of 64 KiB takes a slow phone some seconds. */
const requestTimeoutMs = 30_000;
/** Longer than the idle timeout of common load balancers (60 s), so that they close connections, not we. */
const keepAliveMs = 65_000;
/** Requests under way at a stop get this long; the supervisor waits for 10 s. */
const drainMs = 7_000;

/** A server that listens; `url` is for someone on this machine. */
export type Serving = { readonly server: Server; readonly url: string };

/** Listens where the configuration says; rejects when the port is taken. */
export async function listen(
  app: Express,
  { BATON_HOST: host, BATON_PORT: port }: Pick<Config, 'BATON_HOST' | 'BATON_PORT'>,
): Promise<Serving> {
  const server = createServer({ requestTimeout: requestTimeoutMs, keepAliveTimeout: keepAliveMs }, app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const name = address.address === '0.0.0.0' || address.address === '::' ? '127.0.0.1' : address.address;
  return { server, url: `http://${name.includes(':') ? `[${name}]` : name}:${address.port}` };
}

/** Stops accepting, ends streams, lets requests under way finish, then cuts what is left. */
export async function stopServing({ server }: Serving, endStreams: () => void): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  endStreams();
  server.closeIdleConnections();
  await Promise.race([closed, delay(drainMs, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
}
