import { docxOf, pdfPages } from '../../../knowledge/parse/make-file.ts';
import { type HostileSite, page, send, trap } from './hostile-site.ts';

/** Answers that are not what they say, or that nobody can read. */
export const types: readonly HostileSite[] = [
  {
    what: 'a picture that says it is a page',
    serve: trap((_request, response) =>
      send(response, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    ),
    pages: { '/trap': 'unsupported' },
  },
  {
    what: 'data for programs',
    serve: trap((_request, response) => send(response, '{"a":1}', { 'Content-Type': 'application/json' })),
    pages: { '/trap': 'unsupported' },
  },
  {
    what: 'a document that unpacks into 20 MB, a thousandfold',
    serve: trap((_request, response) => send(response, docxOf(Buffer.alloc(2e7, 'a')))),
    pages: { '/': null, '/trap': 'too_large' },
  },
  {
    what: 'a PDF that was cut off',
    serve: trap((_request, response) => send(response, pdfPages(['x']).subarray(0, 200))),
    pages: { '/trap': 'damaged' },
  },
  {
    what: 'elements in each other without an end',
    serve: trap((_request, response) => send(response, '<div>'.repeat(40_000))),
    pages: { '/': null, '/trap': 'too_large' },
  },
  {
    what: 'a charset that there is not',
    serve: trap((_request, response) =>
      send(response, page('kept'), { 'Content-Type': 'text/html; charset=x-none' }),
    ),
    pages: { '/trap': null },
  },
  {
    what: 'a page without words',
    serve: trap((_request, response) => send(response, '<html><body><div></div></body></html>')),
    pages: { '/trap': 'no_text' },
  },
];
