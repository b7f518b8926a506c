/** Asked when the reader goes back or forward in this window's history. */
type Guard = (event: PopStateEvent) => void;

const guards: Guard[] = [];

// Browsers call a window's listeners in the order in which they came, captured or not. This one stands before the
// router's because the app imports it before it renders.
window.addEventListener('popstate', (event) => guards.at(-1)?.(event));

/** Has `guard` asked before the router hears that the reader went back, until the returned function ends it. */
export function guardBack(guard: Guard): () => void {
  guards.push(guard);
  return () => {
    const place = guards.lastIndexOf(guard);
    if (place >= 0) guards.splice(place, 1);
  };
}
