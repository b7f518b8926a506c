import ipaddr from 'ipaddr.js';

/** Names that cloud machines resolve to their own secrets, and names that only this machine or network knows. */
const localNames =
  /^(?:localhost|metadata|instance-data)$|\.(?:localhost|local|internal|intranet|lan|home\.arpa)$/;

/** Where people serve what is meant for others; the rest below 1024 is mail, files and shells. */
function isWebPort(port: number): boolean {
  return port === 80 || port === 443 || port >= 1024;
}

/** True for an address that anybody on the Internet may be asked at: nothing private, local, reserved or embedded. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}

/**
 * What is wrong with a URL that we shall call, in words for whoever set it; null when nothing is. Hosts in
 * `allowedHosts` (`host` or `host:port`) may be anywhere. Names are looked up, and checked again, when they are called.
 */
export function urlProblem(text: string, allowedHosts: readonly string[] = []): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return 'must be an http or https URL';
  if (url.username !== '' || url.password !== '') return 'must not hold a name or a password';
  if (isAllowedHost(url, allowedHosts)) return null;
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (!isWebPort(Number(url.port || (url.protocol === 'https:' ? 443 : 80))))
    return 'must not name that port';
  if (ipaddr.isValid(host)) return isPublicAddress(host) ? null : 'must not be a private or reserved address';
  if (localNames.test(host) || !host.includes('.')) return 'must be a host on the Internet';
  return null;
}

/** True for a host that whoever runs Baton has allowed wherever it is. */
export function isAllowedHost({ host, hostname }: URL, allowedHosts: readonly string[]): boolean {
  return allowedHosts.includes(host) || allowedHosts.includes(hostname);
}
