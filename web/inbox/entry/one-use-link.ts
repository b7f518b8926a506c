/** What a link in the fragment of this page's address is for: browsers send fragments to nobody. */
export type OneUseLink = { readonly kind: 'invite' | 'sign-in'; readonly token: string };

/** The one-use link that this page was opened by; null for none. */
export function readOneUseLink(hash: string): OneUseLink | null {
  const [, kind, token] = /^#(invite|sign-in)=([\w.-]+)$/.exec(hash) ?? [];
  return kind && token ? { kind: kind as OneUseLink['kind'], token } : null;
}

/** Takes it out of the address, so that no history or screenshot keeps it. */
export function forgetOneUseLink(): void {
  history.replaceState(history.state, '', location.pathname + location.search);
}
