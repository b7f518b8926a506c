import zlib from 'node:zlib';
import { bomb, drip, endless, type HostileSite, page, send, trap } from './hostile-site.ts';

const kilobytes = Buffer.alloc(16_384, 'words and ');
const gigabyte = 1_073_741_824;
const small = { maxPageBytes: 200_000 };
const quickBrotli = (bytes: number) =>
  zlib.brotliCompressSync(Buffer.alloc(bytes, ' '), { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } });

/** Answers that are too much, too slow or no answers. */
export const bodies: readonly HostileSite[] = [
  {
    what: 'a page of a gigabyte',
    crawl: small,
    serve: trap((_request, response) =>
      endless(response.writeHead(200, { 'Content-Type': 'text/html' }), kilobytes, gigabyte),
    ),
    pages: { '/': null, '/trap': 'too_large' },
    bytes: 20e6,
  },
  {
    what: 'a page that says it is a gigabyte',
    crawl: small,
    serve: trap((_request, response) =>
      response.writeHead(200, { 'Content-Length': String(gigabyte) }).flushHeaders(),
    ),
    pages: { '/trap': 'too_large' },
    bytes: 10_000,
  },
  {
    what: 'a bomb of gzip',
    serve: trap((_request, response) => send(response, bomb(3e7), { 'Content-Encoding': 'gzip' })),
    pages: { '/': null, '/trap': 'too_large' },
  },
  {
    what: 'a bomb of brotli',
    serve: trap((_request, response) => send(response, quickBrotli(3e7), { 'Content-Encoding': 'br' })),
    pages: { '/trap': 'too_large' },
  },
  {
    what: 'a bomb within a bomb',
    serve: trap((_request, response) =>
      send(response, zlib.gzipSync(bomb(1e7)), { 'Content-Encoding': 'gzip, gzip' }),
    ),
    pages: { '/trap': 'undecodable' },
  },
  {
    what: 'half a gzip',
    serve: trap((_request, response) =>
      send(response, zlib.gzipSync(page('long '.repeat(999))).subarray(0, 60), {
        'Content-Encoding': 'gzip',
      }),
    ),
    pages: { '/trap': 'undecodable' },
  },
  {
    what: 'blocks of nothing without an end',
    crawl: small,
    serve: trap((_request, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).write(zlib.gzipSync('').subarray(0, 10));
      endless(response, Buffer.from('000000ffff'.repeat(2_000), 'hex'));
    }),
    pages: { '/trap': 'too_large' },
    bytes: 20e6,
  },
  {
    what: 'a body that comes byte by byte',
    isSilent: true,
    serve: trap((_request, response) =>
      drip(response.writeHead(200, { 'Content-Type': 'text/html' }), response),
    ),
    pages: { '/': null, '/trap': 'timeout' },
  },
  {
    what: 'a head that comes byte by byte',
    isSilent: true,
    serve: trap(({ socket }) => {
      socket.write('HTTP/1.1 200 OK\r\nX: ');
      drip(socket, socket);
    }),
    pages: { '/trap': 'timeout' },
  },
  { what: 'no answer', isSilent: true, serve: trap(() => {}), pages: { '/': null, '/trap': 'timeout' } },
  {
    what: 'a connection that breaks',
    serve: trap(({ socket }) => void socket.destroy()),
    pages: { '/trap': 'network' },
    requests: 8,
  },
  {
    what: 'half a body',
    serve: trap(({ socket }) => void socket.end('HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\nhalf')),
    pages: { '/trap': 'network' },
  },
  {
    what: 'no HTTP',
    serve: trap(({ socket }) => void socket.end('SSH-2.0-OpenSSH_9.6\r\n')),
    pages: { '/trap': 'network' },
  },
  {
    what: 'a head of 100 KB',
    serve: trap((_request, response) => send(response, page('x'), { 'X-Long': 'x'.repeat(100_000) })),
    pages: { '/trap': 'network' },
  },
  {
    what: 'a server that is always busy',
    serve: trap((_request, response) => response.writeHead(503, { 'Retry-After': '0' }).end()),
    pages: { '/trap': 'http_503' },
    requests: 8,
  },
  {
    what: 'a page that is as it never was',
    serve: trap((_request, response) => response.writeHead(304).end()),
    pages: { '/trap': 'http_304' },
  },
  {
    what: 'an answer of nothing',
    serve: trap((_request, response) => response.writeHead(204).end()),
    pages: { '/trap': 'http_204' },
  },
];
