import type { Connection } from '@temporalio/client';
import { searchAttributes } from '../workflows/contract.ts';

/** `temporal.api.enums.v1.IndexedValueType`. */
const keyword = 2;
const datetime = 6;

/** Every search attribute of ours, with its type. */
export const searchAttributeTypes: Readonly<Record<string, number>> = Object.fromEntries(
  Object.values(searchAttributes).map((name) => [
    name,
    name === searchAttributes.promiseDue ? datetime : keyword,
  ]),
);

/** gRPC ALREADY_EXISTS. */
const alreadyExists = 6;

/**
 * Registers our search attributes in the namespace, one by one, so that one that exists does not keep the others out.
 * Throws when the server refuses (Temporal Cloud: create them there first; docs/production.md names them).
 */
export async function registerSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  for (const [name, type] of Object.entries(searchAttributeTypes)) {
    if (customAttributes[name]) continue;
    try {
      await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: { [name]: type } });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === alreadyExists)) throw error;
    }
  }
}
