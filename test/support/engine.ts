import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import type { WorkerOptions } from '@temporalio/worker';
import { registerSearchAttributes } from '../../worker/search-attributes.ts';

/** Where Temporal is. */
export const engineAddress = process.env.TEMPORAL_ADDRESS ?? '127.0.0.1:7233';

/** The workflows as the worker runs them: `npm test` builds this bundle, and bundling them takes seconds in each file. */
export const workflowBundle: NonNullable<WorkerOptions['workflowBundle']> = {
  codePath: fileURLToPath(new URL('../../dist/workflow-bundle.js', import.meta.url)),
};

/** What a process of a test needs to find Temporal and this file's namespace. */
export async function engineEnvironment() {
  return { TEMPORAL_ADDRESS: engineAddress, TEMPORAL_NAMESPACE: await ownNamespace() };
}

let namespace: Promise<string> | null = null;

/**
 * A namespace of this test file's own, ready for conversations: no other file's worker answers for it, and what this
 * one leaves behind wakes nobody.
 */
export function ownNamespace(): Promise<string> {
  namespace ??= createNamespace();
  return namespace;
}

async function createNamespace(): Promise<string> {
  const name = `${process.env.BATON_TEST_NAMESPACES ?? 'baton-test-'}${randomUUID().slice(0, 8)}`;
  const connection = await Connection.connect({ address: engineAddress });
  await connection.workflowService.registerNamespace({
    namespace: name,
    workflowExecutionRetentionPeriod: msToTs('1 day'),
  });
  await registerSearchAttributes(connection, name);
  await connection.close();
  return name;
}
