/** Where conversations are answered. */
export function Desk() {
  return <main>Inbox</main>;
}
