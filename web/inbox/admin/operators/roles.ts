import type { Role } from '../../../client/schema.d.ts';

/** What each role may do, the weakest first. */
export const roles: readonly { readonly value: Role; readonly label: string; readonly may: string }[] = [
  { value: 'viewer', label: 'Viewer', may: 'Reads conversations, sources, gaps and the policy' },
  { value: 'operator', label: 'Operator', may: 'Answers customers: claim, reply, transfer, resolve' },
  {
    value: 'lead',
    label: 'Lead',
    may: "Also moves and resolves others' conversations, keeps hours and direct responses",
  },
  { value: 'admin', label: 'Admin', may: 'Everything, with setting Baton up' },
];

export function roleLabel(role: Role): string {
  return roles.find(({ value }) => value === role)?.label ?? role;
}
