import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below the range that systems hand out to outgoing connections (32768 on Linux, 49152 on macOS): while a server is
 * being restarted, a client that retries its port from within that range can come to talk to itself and keep the port.
 */
const LOWEST = 20_000;
const HIGHEST = 32_000;
const TRIES = 50;

const reserved = new Set<number>();

/** A free port on the loopback interface that this process has not handed out before. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const port = randomInt(LOWEST, HIGHEST);
    if (reserved.has(port) || !(await isFree('127.0.0.1', port))) continue;
    reserved.add(port);
    return port;
  }
  throw new Error('No free port was found on the loopback interface.');
}

/** Whether a server could listen there now. */
export async function isFree(host: string, port: number): Promise<boolean> {
  return (await faultOf(host, port)) === null;
}

/** The system's code for why nobody can listen there (EADDRINUSE, EACCES, EADDRNOTAVAIL …), or null. */
export function faultOf(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
}
