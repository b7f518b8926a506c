import type { DeliveryOutcome } from '../domain/notices.ts';
import { type SafeRequest, type SafeResponse, safeRequest } from '../platform/safe-request.ts';

/** A receiver may ask for patience, but not for more than a day. */
const longestPatienceMs = 86_400_000;

/**
 * Sends a request and says what came of it: 2xx is sent, 410 is gone for good, what we may not call is refused, and all
 * else is tried again, after `Retry-After` where the receiver says so. `judge` may know better by the answer's words.
 */
export async function deliver(
  request: SafeRequest,
  judge: (response: SafeResponse) => DeliveryOutcome | null = () => null,
): Promise<DeliveryOutcome> {
  try {
    const response = await safeRequest({ method: 'POST', ...request });
    const { status, headers } = response;
    const judged = judge(response);
    if (judged) return judged;
    if (status >= 200 && status < 300) return { kind: 'sent' };
    if (status === 410) return { kind: 'gone', code: '410' };
    return { kind: 'retry', code: String(status), ...patience(headers['retry-after']) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'network';
    const isRefused = code === 'url_refused' || code === 'address_refused';
    return { kind: isRefused ? 'refused' : 'retry', code };
  }
}

function patience(retryAfter: string | undefined): { readonly afterMs?: number } {
  if (retryAfter === undefined) return {};
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now();
  return Number.isFinite(ms) && ms > 0 ? { afterMs: Math.min(ms, longestPatienceMs) } : {};
}
