import { Connection } from '@temporalio/client';

/** Every namespace of a test begins with this. */
export const testNamespacePrefix = 'baton-test-';

/** Deletes what tests left on a Temporal that is not thrown away after them. */
export async function deleteTestNamespaces(address: string): Promise<void> {
  const connection = await Connection.connect({ address });
  const { namespaces } = await connection.workflowService.listNamespaces({ pageSize: 1_000 });
  const names = namespaces.map(({ namespaceInfo }) => namespaceInfo?.name ?? '');
  for (const namespace of names.filter((name) => name.startsWith(testNamespacePrefix))) {
    await connection.operatorService.deleteNamespace({ namespace });
  }
  await connection.close();
}
