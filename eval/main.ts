/**
 * `npm run eval -- conversations --api URL --admin-email E --admin-password P --corpus F --queries F… [--limit n]`:
 * a running Baton on real questions. `npm run eval -- retrieval --corpus F --queries F…`: the index alone, offline.
 * `npm run eval -- screening F…`: what the screening at the door finds in labelled messages.
 * `npm run eval -- packets F…`: what a packet holds of what customers said.
 * `npm run eval -- injection F…`: what a model that obeys every text it reads can get published.
 * `npm run eval -- documents FOLDER`: what is found in real files, and which are refused for which reason.
 * `npm run eval -- waits F…`: what a trace of waits would have been promised, and how much of it kept;
 * `--simulate [--seed n]` plays a simulated year.
 * All take `--json F`. Files are JSON lines; docs/knowledge.md names their fields.
 */
import { parseArgs } from 'node:util';
import { conversations } from './conversations.ts';
import { documents } from './documents.ts';
import { injection } from './injection.ts';
import { nosource } from './nosource.ts';
import { packets } from './packets.ts';
import { type Figures, isMeasured, NotMeasured, report } from './report.ts';
import { retrieval } from './retrieval.ts';
import { screening } from './screening.ts';
import { simulatedWaits } from './simulated-waits.ts';
import { readWaits } from './wait-rows.ts';
import { waits } from './waits.ts';

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
    simulate: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
  },
});
const [command, ...more] = positionals;
// `--queries a b c` leaves b and c among the positionals.
const queries = [...values.queries, ...more];
const { corpus } = values;

const commands: Readonly<Record<string, () => Promise<Figures>>> = {
  conversations: () =>
    conversations({
      api: values.api.replace(/\/+$/, ''),
      email: values['admin-email'],
      password: values['admin-password'],
      corpus: needed(corpus),
      queries: filled(queries),
      limit: values.limit === undefined ? undefined : Number(values.limit),
    }),
  retrieval: () => retrieval({ corpus: needed(corpus), queries: filled(queries) }),
  nosource: () => nosource({ corpus: needed(corpus), queries: filled(queries) }),
  screening: () => screening(filled(more), print),
  packets: () => packets(filled(more)),
  injection: () => injection(filled(more)),
  documents: () => documents(more[0] ?? usage(), print),
  waits: async () =>
    waits(values.simulate ? simulatedWaits(Number(values.seed)) : await readWaits(filled(more)), print),
};

const run = commands[command ?? ''];
if (!run) usage();
const figures = await run().catch((error: unknown) => {
  if (!(error instanceof NotMeasured)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
});
await report(figures, values.json);
process.exitCode = (figures.faults ?? 0) === 0 && isMeasured(figures) ? 0 : 1;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function needed(value: string | undefined): string {
  return value ?? usage();
}

function filled(files: readonly string[]): readonly string[] {
  return files.length > 0 ? files : usage();
}

function usage(): never {
  process.stderr.write(
    [
      'npm run eval -- conversations|retrieval|nosource --corpus FILE --queries FILE …',
      'npm run eval -- screening|packets|injection|waits FILE …',
      'npm run eval -- documents FOLDER',
      'npm run eval -- waits --simulate [--seed N]',
      'each with [--json FILE]; files are JSON lines',
      '',
    ].join('\n'),
  );
  process.exit(2);
}
