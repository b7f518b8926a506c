import type { WaitCause, WaitEstimate } from '../events.ts';
import { type ConversationState, spokenIn, system, type Want } from './state.ts';
import { change, nothing, record, type Step } from './step.ts';

/** What was prepared for a want: the estimate with its times (epoch milliseconds), and who shall have the conversation. */
export type Prepared = WaitEstimate & {
  readonly dueAt?: number | null;
  readonly reviseAt?: number | null;
  readonly ladder?: readonly number[];
  readonly team?: string | null;
  /** Where what was wanted could not be done: what is said instead. */
  readonly cause?: WaitCause;
  readonly assignTo?: string | null;
};

/** True when a handoff's packet or a wait is still to be prepared. */
export function preparationIsDue(state: ConversationState): boolean {
  return state.wants.length > 0;
}

/** The oldest want is prepared: say so, a wait only to a customer who still waits after that handoff. */
export function receivePreparation(state: ConversationState, prepared: Prepared, at: number): Step {
  const [want, ...others] = state.wants;
  if (!want) return nothing(state);
  const { handoff } = want;
  const stated = stillToBeSaid(state, want) ? stateWait(state, want, prepared, at) : nothing(state);
  const built = want.packet ? record(stated, at, system, { type: 'packet', handoff }) : stated;
  if (built.facts.length === 0) return change(built, { wants: others });
  return assign(built, want, prepared, at);
}

/** News about a wait that was stated, rather than a new one. */
export function isUpdate(cause: WaitCause): boolean {
  return ['revision', 'still', 'reassigned', 'follow_up'].includes(cause);
}

function stillToBeSaid({ handoff, mode, waitSince }: ConversationState, want: Want): boolean {
  if (want.promise === null || want.handoff !== handoff || waitSince === null) return false;
  return mode === 'waiting' || (mode === 'human' && want.promise === 'revision');
}

function stateWait(state: ConversationState, want: Want, prepared: Prepared, at: number): Step {
  const { assignTo: _, ladder, ...estimate } = prepared;
  const cause = prepared.cause ?? want.promise ?? 'handoff';
  const dueAt =
    estimate.dueAt === undefined && estimate.bound !== null ? at + estimate.bound * 1000 : estimate.dueAt;
  return record(nothing(state), at, system, {
    ...estimate,
    type: isUpdate(cause) ? 'wait_update' : 'wait_promise',
    handoff: want.handoff,
    dueAt: dueAt ?? null,
    cause,
    ...(state.waitSince === null ? {} : { since: state.waitSince }),
    ...(ladder && !state.replied ? { ladder } : {}),
    ...spokenIn(state),
  });
}

/** Gives a waiting conversation to the one who shall have it. */
function assign(step: Step, { promise }: Want, { assignTo }: Prepared, at: number): Step {
  if (!assignTo || promise === null || step.state.mode !== 'waiting') return step;
  return record(step, at, system, { type: 'transfer', from: null, to: assignTo });
}
