import { CancellationScope, isCancellation } from '@temporalio/workflow';
import type { TurnInput } from '../activities/contract.ts';
import type { Input } from '../domain/conversation/decide.ts';
import { draftWithModel, failureCode } from './activities.ts';

/** The model call in flight, if any: beside the loop, so that a claim is seen and obeyed while the model thinks. */
export function createModelTurn(handIn: (input: Input) => void) {
  let current: { readonly turn: number; readonly scope: CancellationScope } | null = null;

  const run = async (input: TurnInput, scope: CancellationScope): Promise<void> => {
    const { turn } = input;
    try {
      const assessment = await scope.run(() => draftWithModel(input));
      handIn({ kind: 'drafted', turn, assessment });
    } catch (error) {
      if (!isCancellation(error)) handIn({ kind: 'failed', turn, code: failureCode(error) });
    }
  };

  return {
    ask(input: TurnInput): void {
      const scope = new CancellationScope();
      current = { turn: input.turn, scope };
      void run(input, scope);
    },
    /** Cancels the call unless it drafts this turn. */
    keepOnly(turn: number | null): void {
      if (!current || current.turn === turn) return;
      current.scope.cancel();
      current = null;
    },
  };
}
