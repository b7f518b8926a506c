/** A reason why Baton cannot start that the person at the terminal can act on; its message is all that they read. */
export class StartError extends Error {}

/** The message of anything thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
