import { log, setHandler } from '@temporalio/workflow';
import type { Input } from '../domain/conversation/decide.ts';
import type { Policy } from '../domain/policy.ts';
import { flags, type Screening } from '../domain/screening/screening.ts';
import { addressSignal, customerMessageSignal, ratingSignal } from './contract.ts';

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
  setHandler(addressSignal, (given) => take('address', toAddress(conversation, given)));
}

type Fields = Readonly<Record<string, unknown>>;

function toMessage(conversation: string, given: unknown): Input | null {
  const { messageId, screening, policy } = (given ?? {}) as Fields;
  if (typeof messageId !== 'string' || !messageId.startsWith(`${conversation}:`)) return null;
  return {
    kind: 'message',
    messageId,
    screening: toScreening((screening ?? {}) as Fields),
    ...(isPolicy(policy) ? { policy } : {}),
  };
}

/** What is missing was not found. */
function toScreening(given: Fields): Screening {
  const { language, asksPerson, flags: found, frustration, failedAttempt, words } = given;
  return {
    language: typeof language === 'string' ? language : null,
    asksPerson: asksPerson === true,
    flags: flags.filter((flag) => Array.isArray(found) && found.includes(flag)),
    frustration: typeof frustration === 'number' ? frustration : 0,
    failedAttempt: failedAttempt === true,
    words: (words ?? {}) as Screening['words'],
  };
}

/** The API sends whole ones, validated when they were published. */
function isPolicy(given: unknown): given is Policy {
  return typeof given === 'object' && given !== null && 'version' in given && 'neverAlone' in given;
}

function toAddress(conversation: string, given: unknown): Input | null {
  const { messageId } = (given ?? {}) as Fields;
  const isOurs = typeof messageId === 'string' && messageId.startsWith(`${conversation}:`);
  return isOurs ? { kind: 'address', messageId } : null;
}

function toRating(given: unknown): Input | null {
  const { score, episode } = (given ?? {}) as Fields;
  const isRating = [score, episode].every(Number.isInteger);
  return isRating ? { kind: 'rating', score: Number(score), episode: Number(episode) } : null;
}
