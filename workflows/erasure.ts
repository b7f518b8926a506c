import { proxyActivities, sleep } from '@temporalio/workflow';
import type { ErasureActivities } from '../activities/contract.ts';
import type { ErasureStart } from './contract.ts';

const { stopConversation, eraseWords } = proxyActivities<ErasureActivities>({
  startToCloseTimeout: '30s',
  retry: { maximumInterval: '10s' },
});

/** Longer than any write that was under way when the conversation was stopped may still take. */
const lateWriters = '15s';

/** Erases a conversation: its workflow stops and its words go, and both again once late writers are done. */
export async function erasure({ conversation }: ErasureStart): Promise<void> {
  await stopConversation({ conversation });
  await eraseWords({ conversation });
  await sleep(lateWriters, { summary: 'late writers' });
  await stopConversation({ conversation });
  await eraseWords({ conversation });
}
