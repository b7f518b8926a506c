import { startBaton, type TestBaton } from '../support/baton.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { type Proxy_, startProxy } from '../support/proxy.ts';
import { widgetIn } from '../support/widget.ts';

/** How often something breaks: `BATON_WIDGET_BREAKS=200` is what the widget must stand; fewer keep `npm test` short. */
const breaks = Number(process.env.BATON_WIDGET_BREAKS ?? 30);
const seed = Number(process.env.BATON_WIDGET_SEED ?? 7);
/** After so many breaks everything may arrive before it goes on: otherwise nothing but the last word would be tested. */
const breather = 10;

let baton: TestBaton;
let browser: TestBrowser;
let door: Proxy_;

beforeAll(async () => {
  [baton, browser] = await Promise.all([startBaton({ beside: true }), openBrowser()]);
  door = await startProxy(new URL(baton.url).host);
});
afterAll(async () => {
  await browser?.close();
  await door?.shut();
  await baton?.stop();
});

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

test(
  `what a customer wrote is there once and in order, through ${breaks} disconnects, reloads and absences of the API`,
  async () => {
    const site = await baton.siteWith({});
    const origin = `http://${door.address}`;
    const context = await browser.window([origin]);
    const page = await browser.open(context, `${origin}/widget/${site}`);
    const widget = widgetIn(page);
    // With a person asked for, the AI is silent, and every bubble is one that is counted.
    await widget.person.press('Enter');
    await widget.wait.waitFor();

    const draw = random(seed);
    const upTo = (most: number) => Math.floor(draw() * (most + 1));
    const written: string[] = [];
    const write = async (most: number) => {
      for (let left = upTo(most); left > 0; left--) {
        const text = `Message ${written.length + 1}`;
        written.push(text);
        await widget.say(text);
      }
    };
    const breakings: readonly (() => Promise<void>)[] = [
      async () => {
        await door.shut();
        await write(2);
        await door.open();
      },
      async () => {
        await context.setOffline(true);
        await write(2);
        await context.setOffline(false);
      },
      async () => {
        await page.reload();
        await widget.field.waitFor();
      },
      async () => {
        await door.shut();
        await door.open();
        await page.reload();
        await widget.field.waitFor();
      },
    ];
    for (let broken = 1; broken <= breaks; broken++) {
      // What was written last is anywhere on its way when it breaks.
      await write(2);
      await breakings[upTo(breakings.length - 1)]?.();
      if (broken % breather === 0) await widget.settled();
    }
    await write(1);
    await widget.own.nth(written.length - 1).waitFor();
    await widget.settled();
    expect(await widget.ownTexts()).toEqual(written);

    const admin = await baton.operator('admin');
    const { items } = (await admin.get(`/v1/inbox?view=all&site=${site}`)).body as {
      items?: { conversationId: string }[];
    };
    expect(items).toHaveLength(1);
    const stored: string[] = [];
    for (let after = 0; ; ) {
      const path = `/v1/conversations/${items?.[0]?.conversationId}/events?after=${after}&limit=1000`;
      const { events = [], more } = (await admin.get(path)).body as {
        events?: { seq: number; type: string; text: string; asked?: boolean }[];
        more?: boolean;
      };
      stored.push(
        ...events.flatMap(({ type, text, asked }) => (type === 'customer_message' && !asked ? [text] : [])),
      );
      after = events.at(-1)?.seq ?? after;
      if (!more) break;
    }
    expect(stored).toEqual(written);
    await page.reload();
    await widget.own.nth(written.length - 1).waitFor();
    expect(await widget.ownTexts()).toEqual(written);
  },
  Math.max(120_000, breaks * 3_000),
);
