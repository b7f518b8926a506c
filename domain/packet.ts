import type { FiredRule, HandoffReason } from './events.ts';

/** What the operator reads first. Every statement comes from the conversation (`seq`) or is marked as inferred. */
export type Packet = {
  readonly intent: { readonly text: string; readonly inferred: boolean };
  readonly lastMessage: { readonly text: string; readonly messageId: string | null };
  readonly tried: readonly string[];
  readonly sources: {
    readonly used: readonly { readonly passageId: string; readonly title: string }[];
    readonly missing: string | null;
  };
  readonly riskFlags: readonly string[];
  readonly details: readonly { readonly label: string; readonly value: string; readonly messageId: string }[];
  readonly suggestedReply: string;
  readonly reason: {
    readonly code: HandoffReason;
    readonly text: string;
    readonly rules: readonly FiredRule[];
  };
};
