/** `npm run eval -- conversations --api URL --email E --password P --corpus F --queries F… [--limit n] [--json F]`. */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { evaluateConversations } from './conversations.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    api: { type: 'string', default: 'http://127.0.0.1:8080' },
    email: { type: 'string', default: process.env.BATON_ADMIN_EMAIL ?? '' },
    password: { type: 'string', default: process.env.BATON_ADMIN_PASSWORD ?? '' },
    corpus: { type: 'string' },
    queries: { type: 'string', multiple: true },
    limit: { type: 'string', default: '150' },
    json: { type: 'string' },
  },
});

const { api, email, password, corpus, queries, limit, json } = values;
if (positionals[0] !== 'conversations' || !corpus || !queries) {
  process.stderr.write(
    'Usage: npm run eval -- conversations --corpus F --queries F [--queries F] [--limit n] [--json F]\n',
  );
  process.exit(1);
}
const figures = await evaluateConversations({ api, email, password, corpus, queries, limit: Number(limit) });
for (const [name, value] of Object.entries(figures)) process.stdout.write(`${name.padEnd(34)} ${value}\n`);
if (json) await writeFile(json, `${JSON.stringify(figures, null, 2)}\n`);
