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
 * details always (free). `shown` is what the attributes say now.
 */
export function createDisplay(shown: ConversationState): (state: ConversationState) => void {
  let last = attributes(shown);
  return (state) => {
    const now = attributes(state);
    if (JSON.stringify(now) !== JSON.stringify(last)) {
      upsertSearchAttributes([
        { key: mode, value: now.mode },
        { key: reason, value: now.reason },
        { key: owner, value: now.owner },
        { key: promiseDue, value: now.promiseDue === null ? null : new Date(now.promiseDue) },
      ]);
      last = now;
    }
    setCurrentDetails(details(state));
  };
}

function attributes({ mode, reason, owner, promise }: ConversationState) {
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
