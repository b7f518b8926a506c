import { type Client, createClient } from './client.ts';
import type { JsonObject } from './history.ts';
import type { Run } from './run.ts';

export type Credentials = { readonly email: string; readonly password: string };

/** Someone signed in who works here. */
export type Person = { readonly id: string; readonly client: Client };

/** Signs in until it works; throws when the credentials are refused. */
export async function signIn(run: Run, { email, password }: Credentials): Promise<Person> {
  const answer = await insist(run, '/v1/session', { email, password }, {});
  const id = answer.body.operatorId ?? (answer.body.operator as JsonObject | undefined)?.operatorId;
  if (typeof id !== 'string' || !answer.cookie)
    throw new Error('A session has no operatorId or sets no cookie.');
  const headers = { cookie: answer.cookie, 'x-baton-csrf': '1' };
  return { id, client: createClient(run, id, headers, run.random(email)) };
}

/** Makes an operator and signs them in. */
export async function hire(run: Run, admin: Person, name: string): Promise<Person> {
  const credentials = { email: `${name}@faults.example`, password: `${name} keeps a long secret` };
  await insist(run, '/v1/operators', { ...credentials, name, role: 'operator' }, admin.client.headers);
  return signIn(run, credentials);
}

async function insist(run: Run, path: string, body: JsonObject, headers: Readonly<Record<string, string>>) {
  for (let tries = 0; tries < 20; tries += 1) {
    const answer = await run.http.call({ method: 'POST', path, body, headers }).catch(() => null);
    if (answer && answer.status < 300) return answer;
    if (answer && answer.status < 500)
      throw new Error(`${path} answered ${answer.status} ${answer.body.code}`);
    await run.wait(500);
  }
  throw new Error(`${path} does not answer`);
}
