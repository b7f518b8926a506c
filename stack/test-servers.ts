import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Guard } from './guard.ts';
import { sayOnStderr as say } from './narrate.ts';
import { type Servers, startServers } from './servers.ts';
import { reasonOf } from './start-error.ts';
import { deleteNamespaces } from './test-namespaces.ts';

/** The servers that the steps of a test run share: brought up when the first step asks, on a folder that is thrown away. */
export interface TestServers {
  /** Where they are, as tests read it. Rejects with a StartError when one cannot be had. */
  environment(): Promise<{
    readonly TEMPORAL_ADDRESS: string;
    readonly MONGODB_URI: string;
    /** How the name of each namespace of this run begins. */
    readonly BATON_TEST_NAMESPACES: string;
  }>;
  stop(): Promise<void>;
}

export function testServers(guard: Guard): TestServers {
  const namespaces = `baton-test-${randomUUID().slice(0, 8)}-`;
  let started: Promise<Servers> | null = null;
  const start = () => {
    const data = mkdtempSync(join(tmpdir(), 'baton-test-'));
    process.once('exit', () => rmSync(data, { recursive: true, force: true }));
    return startServers({ data, guard });
  };
  return {
    async environment() {
      started ??= start();
      const { temporalAddress, mongoUri } = await started;
      return { TEMPORAL_ADDRESS: temporalAddress, MONGODB_URI: mongoUri, BATON_TEST_NAMESPACES: namespaces };
    },
    async stop() {
      const servers = await started?.catch(() => null);
      if (servers && process.env.TEMPORAL_ADDRESS) {
        await deleteNamespaces(servers.temporalAddress, namespaces).catch((error: unknown) =>
          say(`The namespaces ${namespaces}… could not be deleted: ${reasonOf(error)}`),
        );
      }
      await servers?.stop();
      started = null;
    },
  };
}
