import { ask, type Said } from './ask.ts';
import type { Memory } from './storage.ts';

/** Where the customer is, as the host page tells it. */
export type Page = { readonly url: string; readonly title?: string };

export type Opening = ReturnType<typeof createOpening>;

/** Makes what has to be there before words can be sent: a visitor, known to the site or not, and a conversation. */
export function createOpening({
  site,
  memory,
  page,
}: {
  readonly site: string;
  readonly memory: Memory;
  readonly page: () => Page | null;
}) {
  let identityToken: string | null = null;
  let toldPage: string | null = null;

  /** A visitor and a conversation, made when the first words go out; null when both are there, else what failed. */
  async function open(): Promise<Said | null> {
    if (!memory.visitor()) {
      const failed = await openVisitor();
      if (failed) return failed;
    }
    const where = page();
    const told = where && JSON.stringify(where);
    const { number, id } = memory.talk();
    if (id && (told === null || told === toldPage)) return null;
    const body = { clientConversationId: `talk-${number}`, ...(where ? { page: where } : {}) };
    const said = await ask('POST', '/v1/conversations', { token: memory.visitor()?.token ?? '', body });
    if (said.status === 410 && !id) {
      memory.keepTalk({ number: number + 1, id: null });
      return open();
    }
    if (said.status !== 200 && said.status !== 201) return id && said.status < 500 ? null : said;
    toldPage = told;
    // It may have gone on elsewhere since it was opened under this number.
    if (!id) memory.keepTalk({ number, id: String(said.body.conversationId) });
    return null;
  }

  async function openVisitor(): Promise<Said | null> {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const body = { site, ...(timeZone ? { timeZone } : {}) };
    const said = await ask('POST', '/v1/visitors', {
      body: identityToken ? { ...body, identityToken } : body,
    });
    if (said.status === 401 && identityToken) {
      console.warn('Baton: the identity token is not valid; the customer stays unknown.');
      identityToken = null;
      return openVisitor();
    }
    if (said.status !== 201) return said;
    // Another tab may have been first: then all tabs are its visitor.
    if (!memory.visitor()) {
      memory.keepVisitor({ token: String(said.body.token), sub: identityToken && subjectOf(identityToken) });
    }
    return null;
  }

  return {
    open,
    /** The site says who the customer is; null: nobody it knows. */
    vouch(token: string | null): void {
      identityToken = token;
    },
    isKnown: () => identityToken !== null || memory.visitor()?.sub != null,
    /** The next conversation has not heard of the page yet. */
    forgetPage(): void {
      toldPage = null;
    },
  };
}

/** Whom a JWT names, unverified: only to see whether it is somebody else. The API verifies it. */
export function subjectOf(jwt: string): string | null {
  try {
    const payload = (jwt.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    return String(JSON.parse(atob(payload)).sub);
  } catch {
    return null;
  }
}
