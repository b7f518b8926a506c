import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import { bareTurn, leanTurn } from './floor-workflows.ts';

/** A contender: takes one turn of a conversation and resolves when its reply is there. */
export type Contender = { readonly name: string; readonly turn: (conversation: number) => Promise<void> };

const taskQueue = 'bench-floors';

/** The two floors on the Temporal server that Baton uses, with a worker process of their own. */
export async function startFloors(address: string, run: string) {
  const client = new Client({ connection: await Connection.connect({ address }) });
  const worker = fork(fileURLToPath(new URL('./floor-worker.js', import.meta.url)), [address, taskQueue]);
  await once(worker, 'message');
  const told = listen(worker);
  let turns = 0;
  const bare: Contender = {
    name: 'bare Temporal',
    async turn(conversation) {
      await client.workflow.executeUpdateWithStart(bareTurn, {
        args: [`${turns++}`],
        startWorkflowOperation: new WithStartWorkflowOperation('bare', {
          workflowId: `bench-bare-${run}-${conversation}`,
          workflowIdConflictPolicy: 'USE_EXISTING',
          taskQueue,
          args: [],
        }),
      });
    },
  };
  const leanest: Contender = {
    name: 'leanest Temporal',
    async turn(conversation) {
      const turn = `${turns++}`;
      const done = told(turn);
      await client.workflow.signalWithStart('leanest', {
        workflowId: `bench-lean-${run}-${conversation}`,
        taskQueue,
        args: [],
        signal: leanTurn,
        signalArgs: [turn],
      });
      await done;
    },
  };
  return {
    bare,
    leanest,
    /** Of the floors' worker process. */
    pid: worker.pid ?? null,
    async stop(): Promise<void> {
      worker.disconnect();
      await once(worker, 'exit');
      await client.connection.close();
    },
  };
}

function listen(worker: ChildProcess): (turn: string) => Promise<void> {
  const waiting = new Map<string, () => void>();
  worker.on('message', ({ turn }: { turn: string }) => {
    waiting.get(turn)?.();
    waiting.delete(turn);
  });
  return (turn) => new Promise((resolve) => waiting.set(turn, resolve));
}
