import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';

/** One way to make a fetcher call what it must not. */
export type SsrfVector = {
  /** What is tried; no two have the same. */
  readonly name: string;
  /** The URL, or what a `Location` header says. */
  readonly url: string;
  /** What the name resolves to, the first time, the second, and so on; without it nobody is to be asked. */
  readonly answers?: readonly (readonly string[])[];
};

/** Nobody has this address (2d00::/8 is not given out): public by its number, and no stranger is called. */
export const publicAddress = '2d00::1';

const hosts = {
  loopback: `127.0.0.1 127.0.0.2 127.0.1.1 127.255.255.254 127.1 127.0.1 2130706433 0x7f000001 0x7f.0.0.1 0x7f.1
    0X7F.0.0.1 0177.0.0.1 0177.1 017700000001 00000177.0.0.1 0x7f.0x0.0x0.0x1 127.0x0.0.01 127.0.0.1.
    %31%32%37.0.0.1 127%2e0%2e0%2e1 １２７.０.０.１ 127。0。0。1 127．0．0．1 ①②⑦.0.0.① 0 0.0.0.0 0x0 00.0.0.0 0.1.2.3`,
  private: `10.0.0.1 10.255.255.255 172.16.0.1 172.31.255.254 192.168.0.1 192.168.255.255 3232235521 0xc0a80001
    0300.0250.0.1 192.168.257 10.1 0xa.1 012.1`,
  'link-local and metadata': `169.254.169.254 169.254.170.2 169.254.0.1 2852039166 0xa9fea9fe 0xa9.0xfe.0xa9.0xfe
    0251.0376.0251.0376 169.254.43518 100.100.100.200 168.63.129.16 192.0.0.192 [fd00:ec2::254] [fd20:ce::254]
    metadata.google.internal METADATA.google.internal metadata.google.internal. metadata metadata.goog
    metadata.tencentyun.com instance-data instance-data.ec2.internal metadata.azure.internal`,
  reserved: `100.64.0.1 100.127.255.254 192.0.0.1 192.0.2.1 192.31.196.1 192.52.193.1 192.88.99.1 192.175.48.1
    198.18.0.1 198.19.255.254 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255`,
  'IPv6 of its own': `[::] [::1] [0:0:0:0:0:0:0:1] [0000::0001] [::0.0.0.1] [fe80::1] [febf::1] [fec0::1] [feff::1]
    [fc00::1] [fd12:3456:789a::1] [ff02::1] [ff0e::1] [100::1] [2001:2::1] [2001:3::1] [2001:4:112::1]
    [2620:4f:8000::1] [2001:10::1] [2001:20::1] [2001:30::1] [2001:db8::1] [3fff::1] [5f00::1] [4000::1]
    [8000::1] [e000::1] [fe80::1%25eth0] [::1%25lo] [::1%lo]`,
  'IPv4 within IPv6': `[::127.0.0.1] [::7f00:1] [::ffff:127.0.0.1] [::ffff:7f00:1] [::FFFF:7F00:1] [::ffff:10.0.0.1]
    [::ffff:169.254.169.254] [::ffff:93.184.216.34] [::ffff:0:127.0.0.1] [0:0:0:0:0:ffff:127.0.0.1]
    [64:ff9b::127.0.0.1] [64:ff9b::a9fe:a9fe] [64:ff9b::5db8:d822] [64:ff9b:1::10.0.0.1]
    [64:ff9b:1:ffff::1] [2002:7f00:1::] [2002:a9fe:a9fe::1] [2002:5db8:d822::1] [2001:0:7f00:1::1]
    [2001::5efe:7f00:1] [2600::5efe:127.0.0.1] [2600::200:5efe:10.0.0.1] [fe80::5efe:192.168.0.1]`,
  'a local name': `localhost LOCALHOST LocalHost localhost. a.localhost ｌocalhost loc%61lhost localhost.localdomain
    localhost6 ip6-localhost ip6-loopback printer.local wiki.lan nas.home.arpa db.internal vpn.corp
    api.default.svc kubernetes.default.svc.cluster.local host.docker.internal redis.service.consul
    1.0.0.127.in-addr.arpa intranet temporal`,
  'no name at all': `example..com .example.com example.com.. -a.example.com a-.example.com exa$mple.com
    example.com%00.test exa%20mple.com 127.0.0.1.5 1.2.3.256 0x1.0x2.0x3.0x100 4294967296 example.1 example.c
    ${'a'.repeat(64)}.com ${'a.'.repeat(130)}com [::1 ::1 [127.0.0.1] a,b.com *.example.com`,
};

const ports = `1 21 22 23 25 53 110 143 389 445 465 587 993 995 1023 2049 2181 2375 2376 2379 3306 5432 5672 6000
  6379 6443 6667 7233 8500 9042 9092 9200 9300 10250 11211 27017`;

const schemes = `file:///etc/passwd FILE:///etc/passwd ftp://example.com/ gopher://example.com:70/_x
  dict://example.com/ ldap://example.com/ ws://example.com/ wss://example.com/ data:text/plain,x
  javascript:alert(1) blob:http://example.com/x jar:http://example.com!/ view-source:http://example.com/
  about:blank mailto:a@example.com`;

/** Names that are right by their spelling: only what they resolve to gives them away. */
const resolved: Readonly<Record<string, readonly (readonly string[])[]>> = {
  '127.0.0.1.nip.io': [['127.0.0.1']],
  '10-0-0-1.sslip.io': [['10.0.0.1']],
  '7f000001.c0a80001.rbndr.us': [['127.0.0.1']],
  'localtest.me': [['127.0.0.1', '::1']],
  'v6.example.com': [['::1']],
  'zero.example.com': [['0.0.0.0']],
  'any6.example.com': [['::']],
  'zone.example.com': [['fe80::1%eth0']],
  'mapped.example.com': [['::ffff:127.0.0.1']],
  'compatible.example.com': [['::127.0.0.1']],
  'nat64.example.com': [['64:ff9b::7f00:1']],
  'sixtofour.example.com': [['2002:7f00:1::']],
  'teredo.example.com': [['2001:0:7f00:1::1']],
  'isatap.example.com': [['2600::5efe:7f00:1']],
  'metadata.example.com': [['169.254.169.254']],
  'metadata6.example.com': [['fd00:ec2::254']],
  'alibaba.example.com': [['100.100.100.200']],
  'azure.example.com': [['168.63.129.16']],
  'multicast.example.com': [['224.0.0.1']],
  'mixed.example.com': [[publicAddress, '127.0.0.1']],
  'mixed-first.example.com': [['127.0.0.1', publicAddress]],
  'mixed6.example.com': [[publicAddress, '::1']],
  'nobody.example.com': [[]],
  'words.example.com': [['localhost']],
  'short.example.com': [['127.1']],
  'xn--mnchen-3ya.example.com': [['127.0.0.1']],
  'rebound.example.com': [[publicAddress], ['127.0.0.1']],
  'rebound6.example.com': [[publicAddress], ['::1']],
  'rebound-mixed.example.com': [[publicAddress], [publicAddress, '127.0.0.1']],
};

/** Every way that we know, aimed at a canary that listens on loopback at `port`; also as targets of redirects. */
export function ssrfVectors(port: number): readonly SsrfVector[] {
  const own = `127.0.0.1:${port}`;
  const others = [
    ...[`http://example.com@${own}/`, `http://user:secret@example.com/`, `http://:x@example.com/`],
    ...[`http://${own}\\@example.com/`, `http://${own}#@example.com/`, `http://${own}\\.example.com/`],
    ...[`http://${own}?@example.com/`, `HTTP://${own}/`, `http:\\\\${own}\\`, `http:////${own}/`],
    ...[`https://127.0.0.1:${port}/`, 'http://127.0.0.1/', 'https://[::1]/', 'http://[::ffff:7f00:1]/'],
    ...[`http://127.0.\t0.1:${port}/`, `\thttp://${own}/`, 'http://', 'http:///', 'https://?', 'http://:80/'],
    ...[`http://example.com:99999/`, `http://example.com:${port}x/`, 'http://example.com:0/'],
  ].map((url) => ({ name: `URL: ${JSON.stringify(url.replace(String(port), 'PORT'))}`, url }));
  return [
    ...Object.entries(hosts).flatMap(([kind, list]) =>
      words(list).map((host) => ({ name: `${kind}: ${host}`, url: `http://${host}:${port}/` })),
    ),
    ...words(ports).map((at) => ({ name: `port: ${at}`, url: `http://example.com:${at}/` })),
    ...words(schemes).map((url) => ({ name: `scheme: ${url}`, url })),
    ...others,
    ...Object.entries(resolved).map(([host, answers]) => ({
      ...{ name: `${answers.length > 1 ? 'rebinding' : 'resolved'}: ${host}`, answers },
      url: `http://${host}:${port}/`,
    })),
  ];
}

/** What only a `Location` header can say: URLs that are relative to wherever the redirect stands. */
export function relativeTargets(port: number): readonly SsrfVector[] {
  return words(`//127.0.0.1:@ //localhost:@/ \\\\127.0.0.1:@ /\\127.0.0.1:@ ///127.0.0.1:@/ /\t/127.0.0.1:@/
    //[::1]:@/ //x@127.0.0.1:@/ https:127.0.0.1:@ https:/127.0.0.1:@/ //0:@/ //①②⑦.1:@/`).map((target) => ({
    name: `relative: ${JSON.stringify(target)}`,
    url: target.replace(':@', `:${port}`),
  }));
}

/** A resolver for one vector, or for one test: it answers with `answers` in turn, and stays at the last. */
export function lookupOf(answers: SsrfVector['answers'] = []): LookupFunction {
  let asked = 0;
  return (_hostname, _options, done) => {
    const found = answers[Math.min(asked++, answers.length - 1)];
    if (!found) return done(Object.assign(new Error('ENOTFOUND'), { code: 'ENOTFOUND' }), '', 0);
    done(
      null,
      found.map((address): LookupAddress => ({ address, family: isIP(address) })),
    );
  };
}

function words(list: string): readonly string[] {
  return list.split(/[ \n]+/);
}
