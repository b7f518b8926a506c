import { accepts, until } from './probes.ts';
import type { Settings } from './settings.ts';
import { StartError } from './start-error.ts';

/** A server given by address may be coming up beside us; after that it is the address that is wrong. */
const ANSWERS_WITHIN_MS = 15_000;
const MONGODB_PORT = 27_017;
const TEMPORAL_PORT = 7_233;

interface Address {
  readonly host: string;
  readonly port: number;
}

/** Waits until the servers that the environment names accept connections. Throws a StartError that names the one at fault. */
export async function givenServersAnswer({ temporalAddress, mongoUri }: Settings): Promise<void> {
  await Promise.all([
    temporalAddress ? answers('TEMPORAL_ADDRESS', [hostAndPort(temporalAddress, TEMPORAL_PORT)]) : undefined,
    mongoUri ? answers('MONGODB_URI', mongoHosts(mongoUri)) : undefined,
  ]);
}

/** The hosts of a `mongodb://` address; none of `mongodb+srv://` and of sockets, which are not looked at here. */
export function mongoHosts(uri: string): Address[] {
  const hosts = /^mongodb:\/\/(?:[^@/]*@)?([^/?]+)/.exec(uri)?.[1] ?? '';
  return hosts
    .split(',')
    .filter((host) => host && !host.includes('%'))
    .map((host) => hostAndPort(host, MONGODB_PORT));
}

function hostAndPort(text: string, usual: number): Address {
  const match = /^(?:\[(.+)\]|([^:]+))(?::(\d+))?$/.exec(text);
  return { host: match?.[1] ?? match?.[2] ?? text, port: Number(match?.[3] ?? usual) };
}

async function answers(variable: string, addresses: readonly Address[]): Promise<void> {
  if (addresses.length === 0) return;
  const anyAccepts = async () =>
    (await Promise.all(addresses.map(({ host, port }) => accepts(host, port)))).includes(true);
  try {
    await until(anyAccepts, AbortSignal.timeout(ANSWERS_WITHIN_MS));
  } catch {
    const where = addresses.map(({ host, port }) => `${host}:${port}`).join(', ');
    throw new StartError(`${variable} is set, but nothing accepts connections at ${where}.`);
  }
}
