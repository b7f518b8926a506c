import { Connection } from '@temporalio/client';
import { registerSearchAttributes } from '../../worker/search-attributes.ts';

/** Makes the engine ready for conversations when no worker has been there yet; resolves to its address. */
export async function prepareEngine(): Promise<string> {
  const address = process.env.TEMPORAL_ADDRESS ?? '127.0.0.1:7233';
  const connection = await Connection.connect({ address });
  await registerSearchAttributes(connection, 'default');
  await connection.close();
  return address;
}
