/**
 * `npm run eval -- conversations --api URL --admin-email E --admin-password P --corpus F --queries F… [--limit n]`:
 * a running Baton on real questions. `npm run eval -- retrieval --corpus F --queries F…`: the index alone, offline.
 * Both take `--json F`. Files are JSON lines; docs/knowledge.md names their fields.
 */
import { parseArgs } from 'node:util';
import { conversations } from './conversations.ts';
import { report } from './report.ts';
import { retrieval } from './retrieval.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    api: { type: 'string', default: `http://127.0.0.1:${process.env.BATON_PORT || 8080}` },
    'admin-email': { type: 'string', default: process.env.BATON_ADMIN_EMAIL ?? '' },
    'admin-password': { type: 'string', default: process.env.BATON_ADMIN_PASSWORD ?? '' },
    corpus: { type: 'string' },
    queries: { type: 'string', multiple: true, default: [] },
    limit: { type: 'string' },
    json: { type: 'string' },
  },
});
const [command, ...more] = positionals;
// `--queries a b c` leaves b and c among the positionals.
const queries = [...values.queries, ...more];
const { corpus } = values;
if (!corpus || queries.length === 0 || (command !== 'conversations' && command !== 'retrieval')) {
  process.stderr.write(
    'npm run eval -- conversations|retrieval --corpus FILE --queries FILE … [--json FILE]\n',
  );
  process.exit(2);
}

if (command === 'retrieval') {
  await report(await retrieval({ corpus, queries }), values.json);
} else {
  const figures = await conversations({
    api: values.api.replace(/\/+$/, ''),
    email: values['admin-email'],
    password: values['admin-password'],
    corpus,
    queries,
    limit: values.limit === undefined ? undefined : Number(values.limit),
  });
  await report(figures, values.json);
  process.exitCode = figures.faults === 0 ? 0 : 1;
}
