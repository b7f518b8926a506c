/** Everything that is set up rather than answered. Its pages are routes below /inbox/admin. */
export function Admin() {
  return <main>Admin</main>;
}
