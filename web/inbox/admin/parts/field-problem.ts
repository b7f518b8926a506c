import { Refusal } from '../../refusal.ts';

/** What the API said about a field or a part of it (`hours` also of `hours.mon.0`), to stand at that field. */
export function fieldProblem(error: unknown, field: string): string | undefined {
  if (!(error instanceof Refusal) || error.field === null) return undefined;
  if (error.field !== field && !error.field.startsWith(`${field}.`)) return undefined;
  return withoutField(error.message);
}

/** A sentence of the API without the name of the field, which says nothing to people. */
export function withoutField(message: string): string {
  const said = message.replace(/^"[^"]*":?\s*/, '');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** The error, unless one of these fields already shows it. */
export function otherProblem(error: unknown, fields: readonly string[]): unknown {
  return fields.some((field) => fieldProblem(error, field)) ? null : error;
}
