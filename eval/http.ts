/** Sends a request to Baton and gives its JSON; rejects with the problem's code when it is refused. */
export async function call<T>(
  url: string,
  {
    headers = {},
    body,
    method,
  }: { headers?: Readonly<Record<string, string>>; body?: unknown; method?: string } = {},
): Promise<T> {
  const response = await fetch(url, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok)
    throw new Error(`${new URL(url).pathname} answered ${response.status}: ${text.slice(0, 200)}`);
  return (text === '' ? {} : JSON.parse(text)) as T;
}

/** Signs an operator in; the headers to send from then on. */
export async function signIn(api: string, email: string, password: string): Promise<Record<string, string>> {
  const response = await fetch(`${api}/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!response.ok || !cookie) throw new Error(`signing in as ${email} answered ${response.status}`);
  return { cookie, 'x-baton-csrf': '1' };
}
