let wanted: string | null = null;

/** The next time that this conversation is shown, its text field has the focus: whoever opened it wants to answer. */
export function askForFocus(id: string): void {
  wanted = id;
}

/** True once for a conversation that was opened to be answered. */
export function takeFocus(id: string): boolean {
  const own = wanted === id;
  if (own) wanted = null;
  return own;
}
