import type { Assessment } from '../domain/assessment.ts';
import type { Projection } from '../domain/conversation/project.ts';
import type { Fact, FiredRule, HandoffReason, WaitEstimate } from '../domain/events.ts';

/** One AI attempt: the messages that it must answer and the newest ones as context, by id. */
export type TurnInput = {
  readonly conversation: string;
  readonly site: string;
  readonly turn: number;
  readonly messageIds: readonly string[];
  readonly recent: readonly string[];
};

export type PublishInput = {
  readonly conversation: string;
  readonly site: string;
  readonly facts: readonly Fact[];
  readonly projection: Projection;
};

export type HandoffInput = {
  readonly conversation: string;
  readonly site: string;
  readonly handoff: number;
  readonly reason: HandoffReason;
  readonly rules: readonly FiredRule[];
  readonly packet: boolean;
  readonly promise: boolean;
  readonly messageIds: readonly string[];
  /** The newest turn: its draft, if any, tells what was tried. */
  readonly turn: number;
  readonly seq: number;
};

/** What the conversation workflow has done for it. Each is idempotent by the ids that it is given. */
export type ConversationActivities = {
  /** Drafts without a model, or says `model` when the draft needs one (then `draftWithModel` follows). */
  draft(input: TurnInput): Promise<Assessment | 'model'>;
  publish(input: PublishInput): Promise<void>;
  prepareHandoff(input: HandoffInput): Promise<WaitEstimate>;
  /** Where the store says a conversation stood; null when it has no events. */
  recover(input: { readonly conversation: string }): Promise<Projection | null>;
};

/** Model calls: seconds, cancellable, on the `answers` queue. */
export type AnswerActivities = {
  draftWithModel(input: TurnInput): Promise<Assessment>;
};
