import type { Page } from 'playwright-core';

const pageSize = 100;
/** Pixels a frame, some seven lines: as fast as a wheel that is spun. */
const step = 600;

/**
 * Milliseconds of each frame while a list of `count` conversations in an open inbox is scrolled from one end to the
 * other. The lines are made of the first that the API tells: what is measured is the page.
 */
export async function scrollThrough(page: Page, api: string, count: number): Promise<number[]> {
  let line: object | undefined;
  await page.route('**/v1/inbox?view=all**', async (route) => {
    line ??= ((await (await route.fetch()).json()) as { items: object[] }).items[0];
    const from = Number(new URL(route.request().url()).searchParams.get('cursor') ?? 0);
    const items = Array.from({ length: Math.min(pageSize, count - from) }, (_, index) => ({
      ...line,
      ...{ conversationId: `many-${from + index}`, intent: `Question ${from + index}` },
    }));
    const cursor = from + pageSize < count ? String(from + pageSize) : null;
    await route.fulfill({ json: { items, cursor } });
  });
  await page.goto(`${api}/inbox/all`);
  const list = page.getByRole('list', { name: 'Conversations' });
  await list.waitFor();
  // First down to the end, page by page, then up again with all lines there: that way is measured.
  await page.evaluate(`(async () => {
    const box = document.querySelector('[role="list"]').parentElement;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let still = 0, before = 0; still < 120; still = box.scrollTop === before ? still + 1 : 0) {
      before = box.scrollTop;
      box.scrollTop = box.scrollHeight;
      await frame();
    }
  })()`);
  return page.evaluate(`(async () => {
    const box = document.querySelector('[role="list"]').parentElement;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const frames = [];
    for (let before = await frame(); box.scrollTop > 0; ) {
      box.scrollTop -= ${step};
      const now = await frame();
      frames.push(now - before);
      before = now;
    }
    return frames;
  })()`);
}
