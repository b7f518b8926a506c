import type { temporal } from '@temporalio/proto';

export type HistoryEvent = temporal.api.history.v1.IHistoryEvent;

/** What Temporal bills as an Action, as far as a history shows it, by name. */
const billed = {
  start: ({ workflowExecutionStartedEventAttributes: it }) => it && !it.continuedExecutionRunId,
  'continue as new': (event) => event.workflowExecutionContinuedAsNewEventAttributes,
  signal: (event) => event.workflowExecutionSignaledEventAttributes,
  update: (event) => event.workflowExecutionUpdateAcceptedEventAttributes,
  activity: (event) => event.activityTaskScheduledEventAttributes,
  timer: (event) => event.timerStartedEventAttributes,
  'search attributes': (event) => event.upsertWorkflowSearchAttributesEventAttributes,
} satisfies Record<string, (event: HistoryEvent) => unknown>;

/** The Actions in some events of a history, named. All local activities of one workflow task are one Action. */
export function actionsIn(events: readonly HistoryEvent[]): string[] {
  const tasks = new Set<string>();
  return events.flatMap((event) => {
    const marker = event.markerRecordedEventAttributes;
    if (marker?.markerName === 'core_local_activity') {
      const task = String(marker.workflowTaskCompletedEventId);
      if (tasks.has(task)) return [];
      tasks.add(task);
      return ['local activities'];
    }
    return Object.entries(billed).flatMap(([name, isBilled]) => (isBilled(event) ? [name] : []));
  });
}

/** How many timers of a history are still to ring. */
export function timersPending(events: readonly HistoryEvent[]): number {
  const pending = new Set<string>();
  for (const event of events) {
    const { timerStartedEventAttributes: started } = event;
    const ended = event.timerFiredEventAttributes ?? event.timerCanceledEventAttributes;
    if (started) pending.add(String(started.timerId));
    if (ended) pending.delete(String(ended.timerId));
  }
  return pending.size;
}

/** The kinds of some events, in order, to tell what was counted. */
export function kindsOf(events: readonly HistoryEvent[]): string[] {
  return events.map((event) => {
    const kind = Object.keys(event).find((key) => key.endsWith('EventAttributes')) ?? 'unknown';
    return kind.replace('EventAttributes', '');
  });
}
