/** Roles of people who work here, weakest first. */
export const roles = ['viewer', 'operator', 'lead', 'admin'] as const;
export type Role = (typeof roles)[number];

/** True when `role` may do what `needed` may. */
export function atLeast(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}
