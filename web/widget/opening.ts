import { ask, type Said } from './ask.ts';
import { config } from './config.ts';
import { attempt, keepTalk, keepVisitor, talk, visitor } from './storage.ts';

/** Where the customer is, as the host page tells it. */
export type Page = { readonly url: string; readonly title?: string };

let page: Page | null = null;
let identityToken: string | null = null;
/** The page that the conversation has heard of. */
let toldPage: Page | null = null;

/** Makes what words need: a visitor, known to the site or not, and a conversation. Null when both are there, else what failed. */
export async function open(): Promise<Said | null> {
  if (!visitor()) {
    const failed = await openVisitor();
    if (failed) return failed;
  }
  const { number, id } = talk();
  const told = page;
  if (id && (told === null || told === toldPage)) return null;
  const said = await ask('/v1/conversations', {
    clientConversationId: `talk-${number}`,
    ...(told ? { page: told } : {}),
  });
  if (said.status === 410 && !id) {
    keepTalk({ number: number + 1, id: null });
    return open();
  }
  if (said.status !== 200 && said.status !== 201) return id && said.status < 500 ? null : said;
  toldPage = told;
  // It may have gone on elsewhere since it was opened under this number.
  if (!id) keepTalk({ number, id: String(said.body.conversationId) });
  return null;
}

async function openVisitor(): Promise<Said | null> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const token = identityToken;
  const said = await ask('/v1/visitors', {
    ...{ site: config.site, timeZone },
    ...(token ? { identityToken: token } : {}),
  });
  if (said.status === 401 && token) {
    console.warn('Baton: the identity token is not valid; the customer stays unknown.');
    identityToken = null;
    return openVisitor();
  }
  if (said.status !== 201) return said;
  // Another tab may have been first: then all tabs are its visitor.
  if (!visitor()) keepVisitor({ token: String(said.body.token), sub: token && subjectOf(token) });
  return null;
}

/** The site says who the customer is; null: nobody it knows. */
export function vouch(token: string | null): void {
  identityToken = token;
}

/** Whether the site knows the customer: who is known may have a conversation from another device. */
export const isKnown = (): boolean => identityToken !== null || visitor()?.sub != null;

/** The host page says where the customer is. */
export function moveTo(to: Page | null): void {
  if (JSON.stringify(to) !== JSON.stringify(page)) page = to;
}

/** The next conversation has not heard of the page yet. */
export function forgetPage(): void {
  toldPage = null;
}

/** Whom a JWT names, unverified: only to see whether it is somebody else. The API verifies it. */
export const subjectOf = (jwt: string): string | null =>
  attempt(() => {
    const payload = (jwt.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    return String(JSON.parse(atob(payload)).sub);
  });
