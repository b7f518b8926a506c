import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './addresses.ts';
import type { Hop } from './redirects.ts';
import { fault } from './request-fault.ts';

export type Caller = {
  readonly lookup: LookupFunction;
  /** Whoever runs Baton has allowed the host wherever it is. */
  readonly isAllowed: boolean;
  /** Ends the call and the reading of its answer. */
  readonly signal: AbortSignal;
};

/**
 * Makes one request, on a connection of its own, to addresses that were checked when it was made. Resolves with the
 * answer's head; the caller destroys the answer's socket. Rejects with a fault or with Node's error.
 */
export function checkedCall(hop: Hop, { lookup, isAllowed, signal }: Caller): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const call = (hop.url.protocol === 'https:' ? https : http).request(hop.url, {
      method: hop.method,
      headers: { 'User-Agent': 'Baton', ...hop.headers },
      signal,
      // A connection that was kept could be to an address that was right for another host.
      agent: false,
      lookup: isAllowed ? lookup : checkedLookup(lookup),
    });
    call.on('response', resolve);
    call.on('error', reject);
    // An answer that switches protocols (101) ends without a response or an error.
    call.on('close', () => reject(fault('network')));
    call.end(hop.body);
  });
}

/** Resolves a name to the addresses that may be connected to; one that may not be refuses them all. */
function checkedLookup(lookup: LookupFunction): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '', 0);
      const addresses = typeof found === 'string' ? [{ address: found, family: 0 }] : found;
      const [first] = addresses;
      if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
        return done(fault('address_refused'), '', 0);
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });
  };
}
