import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Guard } from './guard.ts';
import { type Servers, startServers } from './servers.ts';
import { deleteTestNamespaces } from './test-namespaces.ts';

/** The servers that the steps of a test run share: brought up when the first step asks, on a folder that is thrown away. */
export interface TestServers {
  /** Where they are, as tests read it. Rejects with a StartError when one cannot be had. */
  environment(): Promise<{ readonly TEMPORAL_ADDRESS: string; readonly MONGODB_URI: string }>;
  stop(): Promise<void>;
}

export function testServers(guard: Guard): TestServers {
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
      return { TEMPORAL_ADDRESS: temporalAddress, MONGODB_URI: mongoUri };
    },
    async stop() {
      const servers = await started?.catch(() => null);
      if (servers && process.env.TEMPORAL_ADDRESS) await deleteTestNamespaces(servers.temporalAddress);
      await servers?.stop();
      started = null;
    },
  };
}
