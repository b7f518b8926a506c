import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { NativeConnection, Worker } from '@temporalio/worker';
import { searchAttributes } from '../contract.ts';

/** One history: activities that answer from a script, and what happens to the workflow that they serve. */
export type Take = {
  readonly activities: object;
  readonly play: (client: Client) => Promise<WorkflowHandle>;
};

/** Who recorded does not matter, and no machine's name belongs in a fixture. */
const identity = 'recorder';

/**
 * Plays each scenario on the server at TEMPORAL_ADDRESS and writes its history to `<name>.history.json` in the folder
 * that the command names. A fixture is added, never edited: record into a new folder and keep the old ones.
 */
export async function recordAll<Script>(
  taskQueue: string,
  scripts: Readonly<Record<string, Script>>,
  takeOf: (name: string, script: Script) => Take,
): Promise<void> {
  const address = process.env.TEMPORAL_ADDRESS ?? '127.0.0.1:7233';
  const folder = process.argv[2] ?? '.';
  const connection = await Connection.connect({ address });
  const native = await NativeConnection.connect({ address });
  const client = new Client({ connection, identity });
  await addSearchAttributes(connection);
  for (const [name, script] of Object.entries(scripts)) {
    const { activities, play } = takeOf(name, script);
    const worker = await Worker.create({
      ...{ connection: native, identity, taskQueue, activities },
      workflowsPath: fileURLToPath(new URL('../index.js', import.meta.url)),
    });
    await worker.runUntil(async () => {
      const handle = await play(client);
      const history = await handle.fetchHistory();
      await writeFile(`${folder}/${name}.history.json`, `${historyToJSON(history)}\n`);
      // Some have ended by themselves.
      await handle.terminate('recorded').catch(() => undefined);
    });
    process.stdout.write(`${name}\n`);
  }
  await native.close();
  await connection.close();
}

async function addSearchAttributes(connection: Connection): Promise<void> {
  await connection.operatorService
    .addSearchAttributes({
      namespace: 'default',
      searchAttributes: Object.fromEntries(
        Object.values(searchAttributes).map((name) => [name, name === searchAttributes.promiseDue ? 5 : 2]),
      ),
    })
    .catch(() => undefined);
}
