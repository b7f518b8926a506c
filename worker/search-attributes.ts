import type { Connection } from '@temporalio/client';
import { searchAttributes } from '../workflows/contract.ts';

/** `temporal.api.enums.v1.IndexedValueType`. */
const keyword = 2;
const datetime = 6;

/** gRPC ALREADY_EXISTS. */
const alreadyExists = 6;

/**
 * Registers our search attributes in the namespace, one by one, so that one that exists does not keep the others out.
 * Throws when the server refuses (Temporal Cloud: create them there first; docs/production.md names them).
 */
export async function registerSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  for (const name of Object.values(searchAttributes)) {
    if (customAttributes[name]) continue;
    const type = name === searchAttributes.promiseDue ? datetime : keyword;
    try {
      await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: { [name]: type } });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === alreadyExists)) throw error;
    }
  }
}
