/** As the API has it: letters and digits, an IPv6 address in brackets. */
const plainHost = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])$/;

/** The host of what was typed or pasted ("https://www.example.com/shop" is "www.example.com"); null for what has none. */
export function toHost(written: string): string | null {
  const text = written.trim();
  const [, host = ''] = /^(?:https?:\/\/)?([^/?#@\\\s*]+)(?:[/?#].*)?$/i.exec(text) ?? [];
  // Under a scheme that has no usual port, so that neither 80 nor 443 vanishes.
  // "ftp:" is the beginning of another scheme.
  if (host === '' || host.endsWith(':') || !URL.canParse(`https://${host}`)) return null;
  const { hostname } = new URL(`https://${host}`);
  if (!plainHost.test(hostname)) return null;
  const [, port] = /:(\d{1,5})$/.exec(host) ?? [];
  const isAddress = /^https?:/i.test(text);
  if (isAddress) return new URL(text).host;
  return port === undefined ? hostname : `${hostname}:${Number(port)}`;
}

/** What was typed at once: several hosts by spaces where each is one, else the whole of it, which is refused as one. */
export function separateHosts(written: string): readonly string[] {
  const words = written.trim().split(/\s+/);
  // A word without a dot is a host only by itself: "not a host" are three words, no three hosts.
  const areHosts = words.length === 1 || words.every((word) => /[.:]/.test(word) && toHost(word) !== null);
  return areHosts ? words : [written.trim()];
}
