import type { Launched } from '../stack/launch.ts';
import { collect, finishStreams } from './collect.ts';
import type { Fault, History } from './history.ts';
import { createHttp } from './http.ts';
import { readPassages, stockSite } from './knowledge.ts';
import { attack } from './nemesis.ts';
import { operate } from './operator.ts';
import { type Credentials, hire, signIn } from './people.ts';
import { faultLine } from './report.ts';
import { createRun, type Run } from './run.ts';
import { settle } from './settle.ts';
import { visit } from './visitor.ts';

const VISITORS = 16;
/** Each operator works in several windows at once, as people do. */
const windows = [1, 2, 3];
/** "0 unanswered 60 s after the last fault." */
const SETTLE_MS = 60_000;
/** What was begun when the faults end is repeated for this long. */
const FINISH_MS = 30_000;

export type StormOptions = {
  readonly launched: Launched;
  readonly seed: number;
  readonly minutes: number;
  readonly admin: Credentials;
  readonly escalationSeconds: number;
  readonly say: (line: string) => void;
};

/** Clients and faults at once for some minutes, then quiet, then all that is to be judged. */
export async function storm(options: StormOptions): Promise<{ history: History; problems: string[] }> {
  const { launched, seed, minutes, escalationSeconds, say } = options;
  const http = createHttp(launched.api);
  const run = createRun(seed, http);
  const problems: string[] = [];
  const admin = await signIn(run, options.admin);
  const [ana, ben] = [await hire(run, admin, 'ana'), await hire(run, admin, 'ben')];
  await stockSite(run, admin);
  const passages = await readPassages(admin);
  const clients = Promise.allSettled([
    ...Array.from({ length: VISITORS }, (_, index) => visit(run, `v${index + 1}`)),
    ...windows.map((window) => operate(run, ana, ben, `ana.${window}`)),
    ...windows.map((window) => operate(run, ben, ana, `ben.${window}`)),
  ]);
  const faults: Fault[] = [];
  const nemesis = attack(run, launched, (fault) => {
    faults.push(fault);
    say(faultLine(fault));
  }).catch((error: Error) => problems.push(error.message));
  await run.pause(minutes * 60_000);
  run.end();
  await nemesis;
  const until = Date.now() + SETTLE_MS;
  say('no more faults; settling');
  await finishClients(run, clients, problems);
  const busy = await settle(run, admin, until - Date.now());
  say(busy.length === 0 ? 'quiet' : `${busy.length} conversations are not quiet`);
  await finishStreams(run, admin);
  const conversations = await collect(run, admin);
  const endedAt = Date.now();
  const later = await readPassages(admin);
  run.giveUp();
  http.close();
  const { requests, readings, pages } = run;
  const texts = passages && later && new Map([...passages, ...later]);
  return {
    history: {
      escalationSeconds,
      requests,
      readings,
      pages,
      faults,
      conversations,
      passages: texts,
      endedAt,
    },
    problems,
  };
}

/** Clients finish what they do; a client that fails is a fault of the harness and told as such. */
async function finishClients(
  run: Run,
  clients: Promise<PromiseSettledResult<void>[]>,
  problems: string[],
): Promise<void> {
  let finished = false;
  const all = clients.then((results) => {
    finished = true;
    for (const result of results)
      if (result.status === 'rejected') problems.push(`a client failed: ${result.reason}`);
  });
  await Promise.race([all, run.wait(FINISH_MS)]);
  if (!finished) problems.push(`clients were not done ${FINISH_MS / 1_000} s after the last fault`);
}
