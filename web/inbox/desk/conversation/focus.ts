/** Where whoever opens a conversation begins: in the text field, there with a note, or before it, where letters are still keys. */
type Place = 'field' | 'note' | 'conversation';

let wanted: { readonly id: string; readonly place: Place } | null = null;

/** The next time that this conversation is shown, this place of it has the focus. */
export function askForFocus(id: string, place: Place): void {
  wanted = { id, place };
}

/** True once for a conversation that was opened for this place of it. */
export function takeFocus(id: string, place: Place): boolean {
  const own = wanted?.id === id && wanted.place === place;
  if (own) wanted = null;
  return own;
}
