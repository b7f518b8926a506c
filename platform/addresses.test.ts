import { isPublicAddress, urlProblem } from './addresses.ts';

test.each([
  ...['127.0.0.1', '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
  ...[
    '224.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
    '192.0.2.1',
    '240.0.0.1',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
  ],
  ...[
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:93.184.216.34',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    'fec0::1',
    '2600::5efe:7f00:1',
    '2600::200:5efe:7f00:1',
    '3fff::1',
    '5f00::1',
    '4000::1',
    '168.63.129.16',
    '2606:4700::1%eth0',
    '127.1',
    '010.0.0.1',
    'localhost',
    '',
    '2002:7f00:1::',
    '2001:0:1::1',
    '2001:db8::1',
  ],
])('%s is not called', (address) => expect(isPublicAddress(address)).toBe(false));

test.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946', '2a00:1450::1'])(
  '%s may be called',
  (address) => expect(isPublicAddress(address)).toBe(true),
);

test.each([
  ...[
    'http://localhost/',
    'http://127.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://[::ffff:7f00:1]/',
  ],
  ...[
    'http://metadata.google.internal/',
    'https://intranet/',
    'https://example.com:22/',
    'https://a:b@example.com/',
  ],
  ...[
    'file:///etc/passwd',
    'gopher://example.com/',
    'not a url',
    'http://localhost./',
    'http://printer.local/',
  ],
])('%s is refused', (url) => expect(urlProblem(url)).not.toBeNull());

test.each([
  ...['https://example.com/', 'http://example.com./', 'https://a_b.example.com/', 'https://bücher.example/'],
  ...[
    'https://example.com:8443/',
    'http://example.com:3000/',
    'http://8.8.8.8/',
    'http://[2606:4700::1111]/',
  ],
  ...['https://localhost.example.com/', 'https://internal.example.com/', 'https://example.xn--p1ai/'],
])('%s may be called', (url) => expect(urlProblem(url)).toBeNull());

test('a host that was allowed may be anywhere, and no other', () => {
  expect(urlProblem('http://127.0.0.1:9000/x', ['127.0.0.1:9000'])).toBeNull();
  expect(urlProblem('http://127.0.0.1:9001/x', ['127.0.0.1:9000'])).not.toBeNull();
  expect(urlProblem('https://example.com/hook')).toBeNull();
});
