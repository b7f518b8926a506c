import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Command, CommandResult } from '../domain/conversation/command.ts';
import type { Why } from '../domain/conversation/explain.ts';
import type { ConversationState } from '../domain/conversation/state.ts';
import type { MandateLimits } from '../domain/events.ts';
import type { Policy } from '../domain/policy.ts';
import type { Screening } from '../domain/screening/screening.ts';
import type { SyncProgress } from '../domain/source.ts';

/** Every name that the API, the worker, ops people and other systems share with the workflows. */
export const queues = {
  conversations: 'conversations',
  answers: 'answers',
  knowledge: 'knowledge',
  notices: 'notices',
} as const;

export const conversationWorkflow = 'conversation';

/** The workflow id of a conversation. */
export function conversationWorkflowId(conversation: string): string {
  return `conversation-${conversation}`;
}

/** The conversation that a workflow id of `conversationWorkflowId` names. */
export function conversationOf(workflowId: string): string {
  return workflowId.slice(conversationWorkflowId('').length);
}

/** What starts a conversation's workflow. `state` is carried by continue-as-new only. */
export type ConversationStart = {
  readonly conversation: string;
  readonly site: string;
  /** The store already holds events of this conversation: read where it stood before numbering on. */
  readonly resume: boolean;
  /** Only conversations from before there was a ladder have it. */
  readonly escalationSeconds?: number;
  /** The deployment's target for a person's reply, until the site publishes a policy. */
  readonly replyTargetSeconds?: number;
  /** Events after which the run continues as new; tests make it small. */
  readonly continueAfterEvents?: number;
  readonly state?: ConversationState;
};

export type CustomerMessageSignal = {
  readonly messageId: string;
  readonly screening: Screening;
  /** The site's policy, when it has published one: a conversation decides by the newest that it was told. */
  readonly policy?: Policy;
};
/** A customer left an address, which is stored under `messageId`. */
export type AddressSignal = { readonly messageId: string };
export type RatingSignal = { readonly score: number; readonly episode: number };

/** Who commands: the operator, whether they may act on a colleague's conversation, and the id of a repeat. */
type By = Pick<Command, 'operatorId' | 'lead' | 'commandId'>;

/** What each command carries, by its name; the fields that a person at the Temporal UI may leave out are optional. */
export type CommandArguments = {
  claim: By;
  bargeIn: By;
  release: By & { readonly why?: 'offline' };
  transfer: By & { readonly to: string | null; readonly team?: string };
  returnToAi: By & { readonly textId?: string | null } & MandateLimits;
  resolve: By & { readonly textId?: string | null; readonly noteId?: string | null };
  hold: By & { readonly off?: boolean };
  reply: By & { readonly messageId: string };
  note: By & { readonly messageId: string };
};
export type CommandName = keyof CommandArguments;

/** Commands that exist as an update and as a signal of the same name. */
export const commandNames = [
  'claim',
  'bargeIn',
  'release',
  'transfer',
  'returnToAi',
  'resolve',
  'hold',
  'reply',
  'note',
] as const satisfies readonly CommandName[];

export const customerMessageSignal = defineSignal<[CustomerMessageSignal]>('customerMessage');
export const addressSignal = defineSignal<[AddressSignal]>('address');
export const ratingSignal = defineSignal<[RatingSignal]>('rating');

/** The signal form of a command: nobody waits for the answer, a refusal changes nothing. */
export function commandSignal(name: CommandName) {
  return defineSignal<[CommandArguments[CommandName]]>(name);
}

/** The update form: refused with an ApplicationFailure of type `ErrorCode` and details `[{owner}]`. */
export function commandUpdate(name: CommandName) {
  return defineUpdate<CommandResult, [CommandArguments[CommandName]]>(name);
}

export const whyQuery = defineQuery<Why>('why');

/** Search attributes that ops people filter conversations by; the worker registers them at boot. */
export const searchAttributes = {
  site: 'BatonSite',
  mode: 'BatonMode',
  reason: 'BatonReason',
  owner: 'BatonOwner',
  promiseDue: 'BatonPromiseDueAt',
} as const;

export const deliveryWorkflow = 'delivery';

/** The workflow id of a delivery; `again` counts how often people had it sent again. */
export function deliveryWorkflowId(id: string, again = 0): string {
  return `delivery-${id}${again === 0 ? '' : `-${again}`}`;
}

export type DeliveryStart = { readonly id: string };

export const syncWorkflow = 'sync';
export const refreshWorkflow = 'refresh';

/** The workflow id of a source's sync: one runs at a time. */
export function syncWorkflowId(source: string): string {
  return `sync-${source}`;
}

/** The id of the Schedule that syncs a source. */
export function refreshScheduleId(source: string): string {
  return `refresh-${source}`;
}

/**
 * `sync` is the sync's id; absent: made from the run. `isOpen`: it was begun in the run before;
 * `isPatient`: nobody waits for it.
 */
export type SyncStart = {
  readonly source: string;
  readonly sync?: string;
  readonly force?: boolean;
  readonly isOpen?: boolean;
  readonly isPatient?: boolean;
};
export type RefreshStart = { readonly source: string };

/** How far a sync is. */
export const progressQuery = defineQuery<SyncProgress | null>('progress');

export const erasureWorkflow = 'erasure';

/** The workflow id of a conversation's erasure. */
export function erasureWorkflowId(conversation: string): string {
  return `erasure-${conversation}`;
}

export type ErasureStart = { readonly conversation: string };
