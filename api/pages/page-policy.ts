/**
 * The Content-Security-Policy of a page: it runs the scripts of ours that carry this nonce and what they load, and talks
 * to its own origin alone. `framedBy`: origins whose pages may show it; none by default.
 */
export function pagePolicy(nonce: string, framedBy: readonly string[] = ["'none'"]): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    `frame-ancestors ${framedBy.join(' ')}`,
  ].join('; ');
}

/** Nothing else gets into the header, whatever the store holds. */
const host = /^(?:https?:\/\/)?(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** The origins that may show a site's widget: those that may open its conversations, and our own demo page. */
export function framedBy(allowedDomains: readonly string[]): string[] {
  if (allowedDomains.length === 0) return ['*'];
  // An entry without a scheme is a host on either; without a port it is the scheme's own.
  return [
    "'self'",
    ...allowedDomains
      .filter((entry) => host.test(entry))
      .flatMap((entry) => (entry.includes('://') ? [entry] : bothSchemes(entry))),
  ];
}

function bothSchemes(host: string): string[] {
  return [`https://${host}`, `http://${host}`];
}
