import { Connection } from '@temporalio/client';

/** Deletes the namespaces whose names begin so: what tests left on a Temporal that is not thrown away after them. */
export async function deleteNamespaces(address: string, prefix: string): Promise<void> {
  const connection = await Connection.connect({ address });
  const { namespaces } = await connection.workflowService.listNamespaces({ pageSize: 1_000 });
  const names = namespaces.map(({ namespaceInfo }) => namespaceInfo?.name ?? '');
  for (const namespace of names.filter((name) => name.startsWith(prefix))) {
    await connection.operatorService.deleteNamespace({ namespace });
  }
  await connection.close();
}
