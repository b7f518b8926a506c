import { log, setHandler } from '@temporalio/workflow';
import type { Input } from '../domain/conversation/decide.ts';
import { customerMessageSignal, ratingSignal } from './contract.ts';

/**
 * Registers what customers cause. Signals may come from anyone at a terminal: what is not well-formed, or is about a
 * message of another conversation, is told in the log and changes nothing.
 */
export function handleSignals(conversation: string, handIn: (input: Input) => void): void {
  const take = (name: string, input: Input | null): void => {
    if (input) handIn(input);
    else log.warn('a signal was refused', { command: name, code: 'invalid_request' });
  };
  setHandler(customerMessageSignal, (given) => take('customerMessage', toMessage(conversation, given)));
  setHandler(ratingSignal, (given) => take('rating', toRating(given)));
}

type Fields = Readonly<Record<string, unknown>>;

function toMessage(conversation: string, given: unknown): Input | null {
  const { messageId, screening } = (given ?? {}) as Fields;
  if (typeof messageId !== 'string' || !messageId.startsWith(`${conversation}:`)) return null;
  const { language, asksPerson } = (screening ?? {}) as Fields;
  return {
    kind: 'message',
    messageId,
    screening: {
      language: typeof language === 'string' ? language : 'en',
      asksPerson: asksPerson === true,
    },
  };
}

function toRating(given: unknown): Input | null {
  const { score, episode } = (given ?? {}) as Fields;
  const isRating = [score, episode].every(Number.isInteger);
  return isRating ? { kind: 'rating', score: Number(score), episode: Number(episode) } : null;
}
