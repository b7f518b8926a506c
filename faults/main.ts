import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBaton } from '../stack/launch.ts';
import { judge } from './check/judge.ts';
import { report } from './report.ts';
import { storm } from './storm.ts';

/** Start, settling, reading the logs and stopping together, beyond the minutes of faults. */
const AROUND_MS = 145_000;
const USAGE = 'npm run faults -- [--seed N] [--minutes M] [--keep]';

const admin = { email: 'admin@faults.example', password: 'faults keep a long secret' };
const escalationSeconds = 15;
/** The default ladder's first step is at half of the target. */
const replyTargetSeconds = 2 * escalationSeconds;

/** `npm run faults`: a Baton of its own, clients and faults, then the judgement. Exits 1 on a violation. */
async function main(): Promise<void> {
  const { seed, minutes, keep } = readArguments();
  const data = await mkdtemp(join(tmpdir(), 'baton-faults-'));
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const overdue = setTimeout(
    () => {
      say(`faults: not done within ${minutes} minutes and ${AROUND_MS / 1_000} s; data in ${data}`);
      process.exit(1);
    },
    minutes * 60_000 + AROUND_MS,
  );
  say(`seed ${seed}, ${minutes} minutes; data in ${data}`);
  const launched = await launchBaton({ data, env: environment() });
  const { history, problems } = await storm({ launched, seed, minutes, admin, escalationSeconds, say });
  await launched.stop();
  const violations = judge(history);
  const answered = history.conversations.some(({ events }) =>
    events.some(({ type }) => type === 'ai_answer'),
  );
  if (!answered) problems.push('the AI never answered: such a run proves nothing');
  const failed = violations.length > 0 || problems.length > 0;
  process.stdout.write(
    `${report(history, violations, `npm run faults -- --seed ${seed} --minutes ${minutes}`)}\n`,
  );
  for (const problem of problems) say(`faults: ${problem}`);
  if (failed || keep) {
    await writeFile(join(data, 'faults.json'), JSON.stringify({ violations, history: toPlain(history) }));
    say(`faults: data, logs and history (faults.json) in ${data}`);
  } else {
    await rm(data, { recursive: true, force: true });
  }
  clearTimeout(overdue);
  process.exit(failed ? 1 : 0);
}

/** No limits, no model, no servers but its own. */
function environment(): Record<string, string> {
  return {
    BATON_LIMITS: 'off',
    BATON_ADMIN_EMAIL: admin.email,
    BATON_ADMIN_PASSWORD: admin.password,
    BATON_REPLY_TARGET_SECONDS: String(replyTargetSeconds),
    BATON_SAMPLE: 'on',
    ...{ TEMPORAL_ADDRESS: '', MONGODB_URI: '', OPENAI_API_KEY: '', OPENAI_BASE_URL: '' },
  };
}

function readArguments(): { seed: number; minutes: number; keep: boolean } {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      minutes: { type: 'string', default: '2' },
      keep: { type: 'boolean', default: false },
    },
  });
  const seed = Number(values.seed);
  const minutes = Number(values.minutes);
  if (!Number.isInteger(seed) || !(minutes > 0)) throw new Error(`usage: ${USAGE}`);
  return { seed, minutes, keep: values.keep };
}

/** Maps as objects, so that the history can be read again. */
function toPlain(history: object): unknown {
  return JSON.parse(
    JSON.stringify(history, (_, value: unknown) =>
      value instanceof Map ? Object.fromEntries(value) : value,
    ),
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`faults: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
