import zlib from 'node:zlib';
import { allClosed, ask, closeServers, faultCode, serve } from './loopback.ts';

afterEach(closeServers);

const text = 'Grüße '.repeat(1000);
const encoded: readonly (readonly [string, Buffer])[] = [
  ['gzip', zlib.gzipSync(text)],
  ['X-GZIP', zlib.gzipSync(text)],
  ['deflate', zlib.deflateSync(text)],
  ['br', zlib.brotliCompressSync(text)],
  ['identity', Buffer.from(text)],
];

const serveEncoded = (encoding: string, bytes: Buffer) =>
  serve((_request, response) => response.writeHead(200, { 'Content-Encoding': encoding }).end(bytes));

test.each(encoded)('bodies in %s are decoded', async (encoding, bytes) => {
  const { host } = await serveEncoded(encoding, bytes);
  const answer = await ask(host, { decompress: true });
  expect(answer.body === text && answer.bytes.equals(Buffer.from(text))).toBe(true);
});

test('bodies are asked for, and decoded, in another encoding only when the caller wants that', async () => {
  const seen: unknown[] = [];
  const { host } = await serve((request, response) => {
    seen.push(request.headers['accept-encoding']);
    response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(zlib.gzipSync('x'));
  });
  expect((await ask(host)).bytes.equals(zlib.gzipSync('x'))).toBe(true);
  expect((await ask(host, { decompress: true })).body).toBe('x');
  expect(seen).toEqual([undefined, 'gzip, deflate, br']);
});

test.each([
  ['zstd', Buffer.from('x')],
  ['gzip, gzip', zlib.gzipSync(zlib.gzipSync('x'))],
  ['constructor', Buffer.from('x')],
  ['gzip', Buffer.from('no gzip')],
  ['gzip', zlib.gzipSync(text).subarray(0, 30)],
  ['br', Buffer.from('no brotli at all')],
  ['br', zlib.brotliCompressSync(text).subarray(0, 10)],
  ['deflate', Buffer.from('no deflate')],
])('bodies in %s that cannot be decoded are faults', async (encoding, bytes) => {
  const { host } = await serveEncoded(encoding, bytes);
  expect(await faultCode(ask(host, { decompress: true }))).toBe('undecodable');
});

test('bodies without a byte are empty in any encoding', async () => {
  const { host } = await serveEncoded('gzip', Buffer.alloc(0));
  expect((await ask(host, { decompress: true })).bytes).toHaveLength(0);
});

test('bodies that grow beyond all reason are left where they do', async () => {
  const { host, sockets } = await serveEncoded('gzip', zlib.gzipSync(Buffer.alloc(100_000_000)));
  expect(await faultCode(ask(host, { decompress: true, maxBytes: 1e9 }))).toBe('too_large');
  expect(await faultCode(ask(host, { decompress: true, maxBytes: 500_000 }))).toBe('too_large');
  await allClosed(sockets);
});

test('bodies without an end are left at the cap, and their connection closed', async () => {
  const { host, sockets } = await serve((_request, response) => {
    const more = () => {
      while (response.write(Buffer.alloc(16_384)));
    };
    more();
    response.on('drain', more);
  });
  expect(await faultCode(ask(host))).toBe('too_large');
  expect(await faultCode(ask(host, { decompress: true }))).toBe('too_large');
  await allClosed(sockets);
});

test('bodies of nothing but empty blocks are left at the cap of the wire', async () => {
  const head = zlib.gzipSync('').subarray(0, 10);
  const block = Buffer.from('000000ffff', 'hex');
  const { host } = await serveEncoded('gzip', Buffer.concat([head, ...Array<Buffer>(100_000).fill(block)]));
  expect(await faultCode(ask(host, { decompress: true }))).toBe('too_large');
});
