import { defineSearchAttributeKey } from '@temporalio/common';
import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import { explain } from '../domain/conversation/explain.ts';
import type { ConversationState } from '../domain/conversation/state.ts';
import { searchAttributes } from './contract.ts';

const mode = defineSearchAttributeKey(searchAttributes.mode, 'KEYWORD');
const reason = defineSearchAttributeKey(searchAttributes.reason, 'KEYWORD');
const owner = defineSearchAttributeKey(searchAttributes.owner, 'KEYWORD');
const promiseDue = defineSearchAttributeKey(searchAttributes.promiseDue, 'DATETIME');

/**
 * Keeps the Temporal UI readable: search attributes when what they show has changed (an Action each time), current
 * details always (free). A new run shows what `state` says when it is `continued`, else what a fresh one starts with.
 */
export function createDisplay(
  state: ConversationState,
  continued: boolean,
): (state: ConversationState) => void {
  let last = continued ? attributes(state) : fresh;
  return (current) => {
    const now = attributes(current);
    if (JSON.stringify(now) !== JSON.stringify(last)) {
      upsertSearchAttributes([
        { key: mode, value: now.mode },
        { key: reason, value: now.reason },
        { key: owner, value: now.owner },
        { key: promiseDue, value: now.promiseDue === null ? null : new Date(now.promiseDue) },
      ]);
      last = now;
    }
    setCurrentDetails(details(current));
  };
}

type Attributes = {
  readonly mode: ConversationState['mode'];
  readonly reason: ConversationState['reason'];
  readonly owner: string | null;
  readonly promiseDue: number | null;
};
const fresh: Attributes = { mode: 'ai', reason: null, owner: null, promiseDue: null };

function attributes({ mode, reason, owner, promise }: ConversationState): Attributes {
  return { mode, reason, owner, promiseDue: promise?.metAt === null ? promise.dueAt : null };
}

function details(state: ConversationState): string {
  const { mode, because, owner, next } = explain(state);
  const lines = [
    `**${mode}**${owner ? `, owned by ${owner}` : ''}`,
    ...because.map(({ seq, what }) => `- event ${seq}: ${what}`),
    ...next.map(({ what, at }) => `- next: ${what} at ${new Date(at).toISOString()}`),
  ];
  return lines.join('\n');
}
