import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { ConversationState } from '../domain/conversation/state.ts';
import { nextDue } from '../domain/conversation/time.ts';

/**
 * The one timer of a conversation. It is replaced only when something falls due earlier, and stopped when nothing is
 * due any more; what falls due later is looked at when it rings.
 */
export function createAlarm(ring: () => void) {
  let armed: { readonly at: number; readonly scope: CancellationScope } | null = null;

  const wait = async (at: number, summary: string, scope: CancellationScope): Promise<void> => {
    try {
      await scope.run(() => sleep(Math.max(1, at - Date.now()), { summary }));
    } catch (error) {
      if (isCancellation(error)) return;
      throw error;
    }
    armed = null;
    ring();
  };

  return {
    set(state: ConversationState): void {
      const due = nextDue(state);
      if (armed && due && armed.at <= due.at) return;
      armed?.scope.cancel();
      armed = null;
      if (!due) return;
      const scope = new CancellationScope();
      armed = { at: due.at, scope };
      void wait(due.at, due.what, scope);
    },
  };
}
