import { question, startBaton, type TestBaton, unanswerable } from '../support/baton.ts';
import { openBrowser, type TestBrowser } from '../support/browser.ts';
import { lookAt } from '../support/looks.ts';
import { widgetIn } from '../support/widget.ts';

let baton: TestBaton;
let browser: TestBrowser;

beforeAll(async () => {
  [baton, browser] = await Promise.all([
    startBaton({ beside: true, environment: { BATON_SMTP_URL: 'smtp://127.0.0.1:9' } }),
    openBrowser(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await baton?.stop();
});

test.each([
  ['light', 'en', '#ffee00'],
  ['dark', 'en', '#101010'],
  ['light', 'ar', '#2f5fd0'],
  ['dark', 'ar', '#d0342f'],
] as const)(
  'nobody is kept out of any state of the widget: %s, %s, brand %s',
  async (colorScheme, language, color) => {
    const site = await baton.siteWith({ look: { color, greeting: '', position: 'right' } });
    const context = await browser.window([baton.url], { colorScheme, reducedMotion: 'reduce' });
    const page = await browser.open(context, `${baton.url}/widget/${site}?language=${language}`);
    const found: string[] = [];
    const look = async (state: string) => {
      found.push(...(await lookAt(page, `widget ${colorScheme} ${language} ${state}`)));
    };
    const field = page.locator('.composer textarea');
    const say = async (text: string) => {
      await field.fill(text);
      await field.press('Enter');
    };
    await field.waitFor();
    await look('greeting');
    await say(question);
    await page.locator('.chip').first().waitFor();
    await look('answered');
    await page.locator('.chip').first().press('Enter');
    await page.locator('.sheet mark').waitFor();
    await look('source');
    await page.keyboard.press('Escape');
    await field.fill('x'.repeat(8_001));
    await look('too long');
    await say(unanswerable);
    await page.locator('.wait .link').press('Enter');
    await page.locator('.address input').fill('no address');
    await page.keyboard.press('Enter');
    await page.locator('#address-problem').waitFor();
    await look('waiting');
    await context.setOffline(true);
    await say('Written offline');
    await page.locator('.bubble.queued').waitFor();
    await look('offline');
    await context.setOffline(false);
    await page.locator('.bubble.queued').waitFor({ state: 'detached' });

    const admin = await baton.operator('admin', 'Ana');
    const { items } = (await admin.get(`/v1/inbox?view=all&site=${site}`)).body as {
      items?: { conversationId: string }[];
    };
    const path = `/v1/conversations/${items?.[0]?.conversationId}`;
    await admin.post(`${path}/replies`, {
      clientMessageId: 'r',
      text: 'Yes: [see](https://example.com), `code`.',
    });
    await page.locator('.row.operator').waitFor();
    await admin.post(`${path}/typing`);
    await page.locator('.typing').waitFor();
    await look('a person answers');
    await admin.post(`${path}/resolve`, { outcome: 'The order is **on its way**.' });
    await page.locator('.stars label').nth(3).click();
    await page.locator('.rating textarea').waitFor();
    await look('rating');
    await admin.delete(path);
    await page.locator('.gone').waitFor();
    await look('erased');
    expect(found).toEqual([]);
  },
);

test.each(['light', 'dark'] as const)(
  'nobody is kept out of the closed chat and of the demo page: %s',
  async (colorScheme) => {
    const site = await baton.siteWith({});
    const context = await browser.window([baton.url], { colorScheme, reducedMotion: 'reduce' });
    const page = await browser.open(context, `${baton.url}/demo?site=${site}`);
    const widget = widgetIn(page.frameLocator('iframe'));
    await widget.launcher.waitFor();
    expect(await lookAt(page, `demo ${colorScheme}`)).toEqual([]);
    expect(page.errors).toEqual([]);
    expect(page.offOrigin).toEqual([]);
  },
);
