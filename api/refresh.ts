import { createHash } from 'node:crypto';
import { type ScheduleClient, ScheduleNotFoundError, type ScheduleSpec } from '@temporalio/client';
import type { Refresh } from '../domain/source.ts';
import { queues, type RefreshStart, refreshScheduleId, refreshWorkflow } from '../workflows/contract.ts';

/** A refresh that was missed while everything was down is made up for once, within this time. */
const catchupWindow = '1 day';

/** Makes, changes or deletes the Schedule that syncs a source. Safe to repeat. */
export async function setRefresh(schedules: ScheduleClient, source: string, refresh: Refresh): Promise<void> {
  const handle = schedules.getHandle(refreshScheduleId(source));
  const spec = specOf(source, refresh);
  try {
    if (spec === null) await handle.delete();
    else await handle.update((before) => ({ ...before, spec }));
  } catch (error) {
    if (!(error instanceof ScheduleNotFoundError)) throw error;
    if (spec === null) return;
    await schedules.create({
      scheduleId: refreshScheduleId(source),
      spec,
      action: {
        type: 'startWorkflow',
        workflowType: refreshWorkflow,
        workflowId: refreshScheduleId(source),
        taskQueue: queues.knowledge,
        args: [{ source }] satisfies [RefreshStart],
      },
      policies: { overlap: 'SKIP', catchupWindow },
    });
  }
}

/** Each source has a minute, hour and day of its own, so that they are not all read at once. */
function specOf(source: string, refresh: Refresh): ScheduleSpec | null {
  const [minute = 0, hour = 0, day = 0] = createHash('sha256').update(source).digest();
  const time = { minute: minute % 60, hour: hour % 24 };
  switch (refresh) {
    case 'never':
      return null;
    case 'daily':
      return { calendars: [time] };
    case 'weekly':
      return { calendars: [{ ...time, dayOfWeek: weekdays[day % 7] ?? 'SUNDAY' }] };
    case 'monthly':
      return { calendars: [{ ...time, dayOfMonth: 1 + (day % 28) }] };
  }
}

const weekdays = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const;
