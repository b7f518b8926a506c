import { allClosed, ask, closeServers, faultCode, say } from './loopback.ts';

afterEach(closeServers);

test('a length above the cap is refused before the body', async () => {
  const { host, sockets } = await say('HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n');
  expect(await faultCode(ask(host))).toBe('too_large');
  await allClosed(sockets);
});

test('more than the length said is not read', async () => {
  const { host } = await say('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\n\r\nmore');
  expect((await ask(host)).body).toBe('ok');
});

test.each([
  ['less than the length said', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf'],
  ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
  ['a negative length', 'HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nab'],
  ['half a chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhalf'],
  ['a broken chunk with the head', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
  ['another protocol', 'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'],
  ['no HTTP at all', 'SSH-2.0-OpenSSH_9.6\r\n'],
  ['a head that is too long', `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
  ['nothing', ''],
])('%s is a fault of the network', async (_name, bytes) => {
  const { host } = await say(bytes, (socket) => socket.end());
  expect(await faultCode(ask(host))).toBe('network');
});

test.each([
  ['a head', 'HTTP/1.1 200 OK\r\nX: '],
  ['a body', 'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n'],
  ['interim answers', 'HTTP/1.1 103 Early Hints\r\nX: '],
])('%s that comes byte by byte does not move the deadline', async (_name, bytes) => {
  const { host, sockets } = await say(bytes, (socket) => {
    const drip = setInterval(() => socket.write('x'), 10);
    socket.on('close', () => clearInterval(drip));
  });
  expect(await faultCode(ask(host, { timeoutMs: 300 }))).toBe('timeout');
  await allClosed(sockets);
});
