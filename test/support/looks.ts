import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A folder for pictures of each state that is looked at, at three sizes; none unless named. */
const pictures = process.env.BATON_PICTURES;
const sizes = { phone: [390, 844], laptop: [1280, 800], wide: [1920, 1080] } as const;

type Found = {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
};

/** What axe finds serious or critical on a page, as `rule: element`; a picture of it goes by the state's name. */
export async function lookAt(page: Page, state: string): Promise<string[]> {
  // A colour that fades in is not its colour yet.
  await page.evaluate(
    'Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})))',
  );
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate<Found>('axe.run(document, { resultTypes: ["violations"] })');
  if (pictures) await picture(page, pictures, state);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${state}: ${id}: ${html.slice(0, 160)}`));
}

async function picture(page: Page, folder: string, state: string): Promise<void> {
  const before = page.viewportSize();
  const name = state.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  for (const [size, [width, height]] of Object.entries(sizes)) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: join(folder, `${name}-${size}.png`) });
  }
  if (before) await page.setViewportSize(before);
}
