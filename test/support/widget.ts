import type { FrameLocator, Locator, Page } from 'playwright-core';

/** The widget as a customer handles it, by what it shows and says. */
export type TestWidget = ReturnType<typeof widgetIn>;

/** The widget in a page: alone in it, or in the frame that the loader made. */
export function widgetIn(root: Page | FrameLocator) {
  const field = root.getByRole('textbox', { name: 'Your message' });
  const panel = root.getByRole('dialog', { name: /^Chat with/ });
  const own = root.locator('.row.own .bubble');
  return {
    panel,
    field,
    log: root.getByRole('log'),
    launcher: root.getByRole('button', { name: 'Open the chat' }),
    person: root.getByRole('button', { name: 'Talk to a person' }),
    /** What the customer wrote, in order, whether or not it has arrived. */
    own,
    answers: root.locator('.row.ai .bubble:not([aria-hidden])'),
    replies: root.locator('.row.operator .bubble:not([aria-hidden])'),
    chips: root.locator('.chip'),
    handoff: root.getByRole('article', { name: 'A person takes over' }),
    wait: root.getByRole('article', { name: 'Your wait' }),
    header: root.locator('.who'),
    trouble: root.locator('.trouble'),
    announced: root.locator('[aria-live="polite"]'),
    async say(text: string): Promise<void> {
      await field.fill(text);
      await field.press('Enter');
    },
    ownTexts: () => own.allTextContents(),
    /** Resolves when nothing is on its way any more. */
    async settled(): Promise<void> {
      await root
        .locator('.row.own .bubble:is(.sending, .queued, .failed)')
        .first()
        .waitFor({ state: 'detached' });
      await gone(root.locator('.row.own .bubble:is(.sending, .queued, .failed)'));
    },
  };
}

/** Resolves when there is none of these left. */
export async function gone(locator: Locator): Promise<void> {
  for (let left = await locator.count(); left > 0; left = await locator.count()) {
    await locator.first().waitFor({ state: 'detached' });
  }
}
