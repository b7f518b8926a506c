import type { FiredRule, HandoffReason } from './events.ts';

/** A statement, with the event that it comes from; null: inferred. */
export type Statement = { readonly text: string; readonly seq: number | null };

/**
 * What the operator reads first, at most 90 words. Every statement names the event that it comes from (`seq`) or is
 * inferred; identifiers, dates and amounts stand as the customer wrote them.
 */
export type Packet = {
  /** One sentence: what it is about, and the question in the customer's words. */
  readonly intent: { readonly text: string; readonly inferred: true; readonly seq: number | null };
  readonly lastMessage: Statement & { readonly messageId: string | null };
  readonly tried: readonly Statement[];
  readonly sources: {
    /** `stale`: its source may be out of date. */
    readonly used: readonly { readonly passageId: string; readonly title: string; readonly stale?: true }[];
    readonly missing: string | null;
    /** Said when any of them may be out of date. */
    readonly stale: string | null;
  };
  readonly riskFlags: readonly string[];
  readonly details: readonly {
    readonly label: string;
    readonly value: string;
    readonly messageId: string;
    readonly seq: number | null;
  }[];
  readonly suggestedReply: string;
  readonly reason: {
    readonly code: HandoffReason;
    readonly text: string;
    readonly rules: readonly FiredRule[];
  };
  /** Who should answer, where the policy names a team. */
  readonly team: string | null;
};
