import type { Assessment } from '../domain/assessment.ts';
import type { Prepared } from '../domain/conversation/prepared.ts';
import type { Projection } from '../domain/conversation/project.ts';
import type { ConversationState, Want } from '../domain/conversation/state.ts';
import type { Fact } from '../domain/events.ts';
import type { SyncEnd, SyncKey, SyncProgress } from '../domain/source.ts';
import type { Attempted } from './deliver.ts';

/** One AI attempt: the messages that it must answer and what was said before as context, by id. */
export type TurnInput = {
  readonly conversation: string;
  readonly site: string;
  readonly turn: number;
  readonly messageIds: readonly string[];
  readonly recent: readonly string[];
  /** The event of the newest answer, of the AI or of a person. */
  readonly saidSeq?: number | undefined;
};

/** A turn that begins: the state in which it does, what is decided but not published, and when that is. */
export type TurnStart = {
  readonly state: ConversationState;
  readonly undelivered: readonly Fact[];
  readonly at: number;
};

/**
 * What came of a turn: `publishedTo` is the number up to which what follows from it is published already. Null when
 * other events stood in the way: the workflow then publishes, and finds out.
 */
export type TurnTaken = { readonly assessment: Assessment; readonly publishedTo: number | null };

export type PublishInput = {
  readonly conversation: string;
  readonly site: string;
  readonly facts: readonly Fact[];
  readonly projection: Projection;
};

/** What is wanted for a handoff, and the newest messages and turn: their words tell what was asked and tried. */
export type HandoffInput = Want & {
  readonly conversation: string;
  readonly site: string;
  readonly messageIds: readonly string[];
  readonly turn: number;
  readonly seq: number;
  /** Now, by the workflow's clock, and since when the customer waits; epoch milliseconds. */
  readonly at: number;
  readonly since: number | null;
  /** A bound stands that the customer was told. */
  readonly promised: boolean;
  /** How often the stated wait was revised; the target in seconds, and the ladder's steps as shares of it. */
  readonly revisions: number;
  readonly target: number;
  readonly ladder: readonly number[];
  /** The team whose queue it is in, null for the policy's; who has served, the newest last; whose it is. */
  readonly team: string | null;
  readonly served: readonly string[];
  readonly owner: string | null;
};

/** What the conversation workflow has done for it. Each is idempotent by the ids that it is given. */
export type ConversationActivities = {
  /** Takes a turn without a model, or says `model` when the draft needs one (then `draftWithModel` follows). */
  takeTurn(input: TurnStart): Promise<TurnTaken | 'model'>;
  /** Stores facts as events. Other facts that already stand in their place are not touched, and returned. */
  publish(input: PublishInput): Promise<'published' | readonly Fact[]>;
  /** Events that are stored after a number: more than the workflow knows when one of its tasks was lost. */
  standing(input: { readonly conversation: string; readonly after: number }): Promise<readonly Fact[]>;
  prepareHandoff(input: HandoffInput): Promise<Prepared>;
  /** Where the store says a conversation stood, when its workflow was lost (terminated, or Temporal's data gone). */
  recover(fresh: ConversationState): Promise<ConversationState>;
};

/** Model calls: seconds, cancellable, on the `answers` queue. */
export type AnswerActivities = {
  draftWithModel(input: TurnInput): Promise<Assessment>;
};

/** Notices to people, on the `notices` queue: slow receivers keep nobody waiting. */
export type NoticeActivities = {
  /** Makes one attempt; what was delivered is not delivered again. */
  attemptDelivery(input: { readonly id: string; readonly attempt: number }): Promise<Attempted>;
};

/** Reading websites, on the `knowledge` queue. Each goes on where the attempt before it ended, and hears of a cancellation. */
export type KnowledgeActivities = {
  /** Queues what is to be read; why the website cannot be read, null when it can. */
  openSync(input: SyncKey): Promise<string | null>;
  /** Reads queued pages for a while. */
  crawlSome(input: SyncKey): Promise<SyncProgress>;
  closeSync(input: SyncKey & SyncEnd): Promise<void>;
};

/** Erasure: each may be repeated. */
export type ErasureActivities = {
  /** Terminates the conversation's workflow if it runs. */
  stopConversation(input: { readonly conversation: string }): Promise<void>;
  /** Deletes every word of the conversation; its tombstone stays. */
  eraseWords(input: { readonly conversation: string }): Promise<void>;
};
