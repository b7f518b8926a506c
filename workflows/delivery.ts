import { proxyActivities, sleep } from '@temporalio/workflow';
import type { NoticeActivities } from '../activities/contract.ts';
import { type DeliveryStart, queues } from './contract.ts';

/** An attempt that a worker's death cut short is made again under the same id. */
const { attemptDelivery } = proxyActivities<NoticeActivities>({
  taskQueue: queues.notices,
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '60s' },
  summary: 'deliver a notice',
});

/** Delivers one notice to one channel: attempt after attempt, over days where the channel says so, then a dead letter. */
export async function delivery({ id }: DeliveryStart): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    const attempted = await attemptDelivery({ id, attempt });
    if (attempted.state === 'settled') return;
    await sleep(attempted.afterMs, { summary: 'the next attempt' });
  }
}
