import { randomUUID } from 'node:crypto';
import { chromium, type Page } from 'playwright-core';
import { chromiumFlags, resolveChromium } from '../stack/chromium.ts';
import { startGuard } from '../stack/guard.ts';
import { sayOnStderr as say } from '../stack/narrate.ts';
import { send } from './baton.ts';
import { type Admin, signIn } from './commands.ts';
import { scrollThrough } from './scroll.ts';

/** Conversations that the issue asks a list to scroll through smoothly. */
const listed = 10_000;

export type FaceFigures = {
  /** Milliseconds by which a page showed each text later than a bare reader of the stream had its event. */
  readonly inbox: readonly number[];
  readonly widget: readonly number[];
  /** Milliseconds of each frame while ten thousand conversations are scrolled through. */
  readonly frames: readonly number[];
};

/** A customer's messages into the inbox and a person's replies into the widget, `count` of each, in real pages. */
export async function measureFaces(api: string, admin: Admin, count: number): Promise<FaceFigures> {
  const guard = startGuard();
  const executablePath = await resolveChromium(guard, process.env, say);
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    const session = await signIn(api, admin);
    const operator = { ...session, 'x-baton-csrf': '1' };
    const widget = await (await browser.newContext()).newPage();
    await watch(widget);
    await widget.goto(`${api}/widget/sample`);
    await openChat(widget);
    await widget.getByRole('button', { name: 'Talk to a person' }).first().click();
    const conversation = await waiting(api, operator);
    await send(`${api}/v1/conversations/${conversation}/claim`, operator, {});
    const replies = await follow(api, conversation, operator, widget, count, (text) =>
      send(`${api}/v1/conversations/${conversation}/replies`, operator, {
        clientMessageId: randomUUID(),
        text,
      }),
    );
    const visitor = await customer(api);
    const context = await browser.newContext();
    const [name = '', value = ''] = String(session.cookie).split('=');
    await context.addCookies([{ name, value, url: api }]);
    const inbox = await context.newPage();
    await watch(inbox);
    await inbox.goto(`${api}/inbox/all/${visitor.conversation}`);
    await inbox.getByText(visitor.first).first().waitFor();
    const messages = await follow(api, visitor.conversation, operator, inbox, count, (text) =>
      send(`${api}/v1/conversations/${visitor.conversation}/messages`, visitor.headers, {
        ...{ clientMessageId: randomUUID(), text },
      }),
    );
    return { inbox: messages, widget: replies, frames: await scrollThrough(inbox, api, listed) };
  } finally {
    await browser.close();
    await guard.close();
  }
}

async function openChat(widget: Page): Promise<void> {
  const button = widget.getByRole('button', { name: 'Open the chat' });
  if (await button.isVisible()) await button.click();
}

/** Notes in the page when each marked text is first there. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript({
    content: `
      globalThis.seen = {};
      const look = () => {
        for (const [mark] of (document.body?.textContent ?? '').matchAll(/mark-\\d+-[0-9a-f]{8}/g)) {
          globalThis.seen[mark] ??= Date.now();
        }
      };
      new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });`,
  });
}

/** Sends marked texts one after the other; for each, how much later the page showed it than a bare reader had it. */
async function follow(
  api: string,
  conversation: string,
  operator: Readonly<Record<string, string>>,
  page: Page,
  count: number,
  post: (text: string) => Promise<unknown>,
): Promise<number[]> {
  const heard = new Map<string, number>();
  const leaving = new AbortController();
  const { body } = await fetch(`${api}/v1/conversations/${conversation}/stream`, {
    headers: operator,
    signal: leaving.signal,
  });
  if (!body) throw new Error('the stream has no body');
  void hear(body, heard).catch(() => undefined);
  const later: number[] = [];
  for (let number = 0; number < count; number += 1) {
    const mark = `mark-${number}-${randomUUID().slice(0, 8)}`;
    await post(`This is ${mark}.`);
    const shown = await page.waitForFunction(
      (wanted) => (globalThis as unknown as { seen: Record<string, number> }).seen[wanted],
      mark,
      { polling: 20 },
    );
    const at = Number(await shown.jsonValue());
    while (!heard.has(mark)) await new Promise((resolve) => setImmediate(resolve));
    later.push(at - (heard.get(mark) ?? at));
  }
  leaving.abort();
  return later;
}

async function hear(body: AsyncIterable<Uint8Array>, heard: Map<string, number>): Promise<void> {
  const decoder = new TextDecoder();
  for await (const bytes of body) {
    for (const [mark] of decoder.decode(bytes, { stream: true }).matchAll(/mark-\d+-[0-9a-f]{8}/g)) {
      if (!heard.has(mark)) heard.set(mark, Date.now());
    }
  }
}

/** The conversation that waits: the widget's, whose visitor is the only one. */
async function waiting(api: string, operator: Readonly<Record<string, string>>): Promise<string> {
  for (;;) {
    const response = await fetch(`${api}/v1/inbox?view=waiting`, { headers: operator });
    const { items } = (await response.json()) as { items: { conversationId: string }[] };
    if (items[0]) return items[0].conversationId;
  }
}

async function customer(api: string) {
  const { token } = await send(`${api}/v1/visitors`, {}, { site: 'sample' });
  const headers = { authorization: `Bearer ${token}` };
  const { conversationId: conversation = '' } = await send(`${api}/v1/conversations`, headers, {
    clientConversationId: randomUUID(),
  });
  const first = 'I want to talk to a person, please.';
  await send(`${api}/v1/conversations/${conversation}/messages`, headers, {
    clientMessageId: '1',
    text: first,
  });
  return { conversation, headers, first };
}
