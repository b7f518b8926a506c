const faults = [
  ...(['url_refused', 'address_refused', 'redirect_refused', 'too_many_redirects'] as const),
  ...(['timeout', 'too_large', 'undecodable', 'network'] as const),
];

/** Why a request was not made or not answered; never what the other side said. */
export type RequestFault = (typeof faults)[number];

/** An Error that says no more than its `code`. */
export function fault(code: RequestFault): Error & { readonly code: RequestFault } {
  return Object.assign(new Error(code), { code });
}

/** The fault that an error stands for: its own where it is one of ours, `network` for all else. */
export function faultOf(error: unknown): RequestFault {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return faults.find((known) => known === code) ?? 'network';
}
