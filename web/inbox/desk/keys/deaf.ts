/** What was asked for comes within this, or never. */
const longestMs = 5_000;
/** What can be asked for: a field, a dialog, or a conversation that is opened to be read. */
const places = 'input, textarea, select, [contenteditable], [role="dialog"] *, [data-keys-begin]';

let since: number | null = null;

/**
 * From now until what was asked for has the focus no key acts: what is typed meanwhile is meant for that. Somebody else's
 * conversation was claimed and a customer written to by the letters of a note, on a machine that was busy.
 */
export function deafUntilFocus(): void {
  since = performance.now();
}

/** What was asked for is there, or does not come. */
export function hearAgain(): void {
  since = null;
}

/** Whether a key that was pressed at a time of `performance.now()` is meant for what is still to come. */
export function isDeaf(pressedAt: number): boolean {
  return since !== null && pressedAt < since + longestMs;
}

/** Hears again once what was asked for has the focus, or whoever asked presses something else; ends by the function that it returns. */
export function hearAtFocus(): () => void {
  const onFocus = ({ target }: FocusEvent) =>
    target instanceof Element && target.matches(places) && hearAgain();
  document.addEventListener('focusin', onFocus);
  document.addEventListener('pointerdown', hearAgain);
  return () => {
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('pointerdown', hearAgain);
  };
}
