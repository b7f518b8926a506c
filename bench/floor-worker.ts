import { fileURLToPath } from 'node:url';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';

/** What the floors do in place of an answer: a text of the size of one. */
const reply = 'x'.repeat(400);

export type FloorActivities = {
  trivial(turn: string): Promise<string>;
  /** Tells the driver, its parent process, that the turn is done: the cheapest way there is. */
  trivialAndTell(turn: string): Promise<void>;
};

const activities: FloorActivities = {
  trivial: async () => reply,
  trivialAndTell: async (turn) => {
    process.send?.({ turn, reply });
  },
};

const [address = '', taskQueue = ''] = process.argv.slice(2);
Runtime.install({ shutdownSignals: [], logger: new DefaultLogger('ERROR') });
const worker = await Worker.create({
  connection: await NativeConnection.connect({ address }),
  taskQueue,
  activities,
  workflowsPath: fileURLToPath(new URL('./floor-workflows.js', import.meta.url)),
});
process.once('disconnect', () => process.exit(0));
process.send?.({ ready: true });
await worker.run();
