export type Headers = Readonly<Record<string, string>>;

/** Sends a request with a JSON body, or a GET without one. Rejects with a sentence when it is refused. */
export async function call<T>(url: string, headers: Headers = {}, body?: unknown): Promise<T> {
  const response = await request(url, headers, body);
  if (!response.ok) throw new Error(await refusalOf(url, response));
  const text = await response.text();
  return (text === '' ? {} : JSON.parse(text)) as T;
}

/** Signs an operator in; the headers to send from then on. */
export async function signIn(api: string, email: string, password: string): Promise<Headers> {
  const url = `${api}/v1/session`;
  const response = await request(url, {}, { email, password });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (response.status === 401) {
    throw new Error(`${email} cannot sign in: give the e-mail and password that Baton was started with.`);
  }
  if (!response.ok || !cookie) throw new Error(await refusalOf(url, response));
  return { cookie, 'x-baton-csrf': '1' };
}

function request(url: string, headers: Headers, body: unknown): Promise<Response> {
  if (body === undefined) return fetch(url, { headers });
  const typed = { 'content-type': 'application/json', ...headers };
  return fetch(url, { method: 'POST', headers: typed, body: JSON.stringify(body) });
}

async function refusalOf(url: string, response: Response): Promise<string> {
  const problem = (await response.json().catch(() => ({}))) as { readonly detail?: string };
  return `${new URL(url).pathname} answered ${response.status}: ${problem.detail ?? 'no reason given'}`;
}
