import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { parseUrl } from './parse-url.ts';

/** Names under which clouds, containers and local networks keep their own; any name below them too. */
const localNames = new RegExp(
  [
    '(?:^|\\.)(?:localhost|localdomain|local|internal|intranet|lan|home|corp|private|svc|consul|arpa)$',
    '^metadata\\.(?:goog|tencentyun\\.com)$',
  ].join('|'),
);

/** RFC 1035 labels, with the underscore that people use; the last is letters, so that it is no spelling of a number. */
const dnsName =
  /^(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;

/** Azure's machines are told their secrets at an address that is public by its number. */
const azureHost = '168.63.129.16';

/** Ports from 1024 on where no website listens, but what obeys whoever reaches it. */
const refusedPorts: ReadonlySet<number> = new Set([
  // Databases, queues and caches: SQL Server, Oracle, MySQL, PostgreSQL, Redis, MongoDB, Cassandra, Kafka and so on.
  ...[1433, 1521, 1883, 3306, 4222, 5432, 5672, 5984, 6379, 7000, 9042, 9092, 9200, 9300, 11211, 15672],
  ...[26379, 27017, 27018, 27019],
  // Control: ZooKeeper, Docker, etcd, Kubernetes, Consul, Temporal, remote desktops and shells.
  ...[2181, 2375, 2376, 2379, 2380, 3389, 5900, 5985, 5986, 6443, 7233, 8500, 10250, 10255, 10257, 10259],
  // What browsers refuse (https://fetch.spec.whatwg.org/#port-blocking).
  ...[1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669],
  ...[6679, 6697, 10080],
]);

/** Where people serve what is meant for others; the rest below 1024 is mail, files and shells. */
function isWebPort(port: number): boolean {
  return port === 80 || port === 443 || (port >= 1024 && !refusedPorts.has(port));
}

/** True for an address that anybody on the Internet may be asked at: nothing private, local, reserved or embedded. */
export function isPublicAddress(address: string): boolean {
  // A zone names one of this machine's own networks.
  if (isIP(address) === 0 || address.includes('%')) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return 'parts' in parsed ? isGlobalUnicast(parsed.parts) : parsed.toString() !== azureHost;
}

/** What ipaddr.js takes for unicast holds all that nobody has named: only 2000::/3 is given out. */
function isGlobalUnicast([first = 0, , , , fifth = 0, sixth = 0]: readonly number[]): boolean {
  // ISATAP (RFC 5214) ends any prefix with an IPv4 address: ::5efe:a.b.c.d or ::200:5efe:a.b.c.d.
  const isIsatap = (fifth === 0 || fifth === 0x200) && sixth === 0x5efe;
  return first >> 13 === 1 && !isIsatap;
}

/**
 * What is wrong with a URL that we shall call, in words for whoever set it; null when nothing is. Hosts in
 * `allowedHosts` (`host` or `host:port`) may be anywhere. Names are looked up, and checked again, when they are called.
 */
export function urlProblem(text: string, allowedHosts: readonly string[] = []): string | null {
  const url = parseUrl(text);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return 'must be an http or https URL';
  if (url.username !== '' || url.password !== '') return 'must not hold a name or a password';
  if (isAllowedHost(url, allowedHosts)) return null;
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (!isWebPort(Number(url.port || (url.protocol === 'https:' ? 443 : 80))))
    return 'must not name that port';
  if (isIP(host) !== 0) return isPublicAddress(host) ? null : 'must not be a private or reserved address';
  if (localNames.test(host) || !dnsName.test(host)) return 'must be a host on the Internet';
  return null;
}

/** True for a host that whoever runs Baton has allowed wherever it is. */
export function isAllowedHost({ host, hostname }: URL, allowedHosts: readonly string[]): boolean {
  return allowedHosts.includes(host) || allowedHosts.includes(hostname);
}
