import { createBaton, send } from './baton.ts';

export type Admin = { readonly BATON_ADMIN_EMAIL: string; readonly BATON_ADMIN_PASSWORD: string };

/** Milliseconds of each command, over `count` conversations that were handed off. */
export async function commandLatencies(
  api: string,
  admin: Admin,
  count: number,
): Promise<Map<string, number[]>> {
  const headers = { ...(await signIn(api, admin)), 'x-baton-csrf': '1' };
  const outside = createBaton(api);
  const took = new Map<string, number[]>();
  for (let number = 0; number < count; number += 1) {
    const { conversation, next, headers: visitor } = await outside.talk(number);
    const waiting = next('wait_promise');
    await outside.say({ conversation, headers: visitor }, 'I want to talk to a human');
    await waiting;
    const path = `${api}/v1/conversations/${conversation}`;
    await timed(took, 'claim', () => send(`${path}/claim`, headers, {}));
    await timed(took, 'reply', () =>
      send(`${path}/replies`, headers, { clientMessageId: 'r', text: 'Hello.' }),
    );
    await timed(took, 'resolve', () => send(`${path}/resolve`, headers, {}));
  }
  await outside.close();
  return took;
}

/** Headers of a signed-in admin. */
export async function signIn(api: string, admin: Admin): Promise<Record<string, string>> {
  const response = await fetch(`${api}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: admin.BATON_ADMIN_EMAIL, password: admin.BATON_ADMIN_PASSWORD }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!response.ok || !cookie) throw new Error(`signing in answered ${response.status}`);
  return { cookie };
}

async function timed(took: Map<string, number[]>, name: string, run: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await run();
  took.set(name, [...(took.get(name) ?? []), performance.now() - start]);
}
