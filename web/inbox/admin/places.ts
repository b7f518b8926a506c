import type { Role } from '../../client/schema.d.ts';

/** A page of the admin's: its path, and the weakest role for whom there is something on it. */
export type Place = { readonly path: string; readonly label: string; readonly role: Role };

type Group = { readonly label: string; readonly places: readonly Place[] };

/** Pages about one site, below /site/<id>. */
export const sitePlaces: readonly Group[] = [
  {
    label: 'Knowledge',
    places: [
      { path: 'sources', label: 'Sources', role: 'viewer' },
      { path: 'direct-responses', label: 'Direct responses', role: 'viewer' },
      { path: 'gaps', label: 'Gaps', role: 'viewer' },
      { path: 'find', label: 'What is found', role: 'operator' },
    ],
  },
  {
    label: 'Handoff',
    places: [
      { path: 'policy', label: 'Policy', role: 'viewer' },
      { path: 'promises', label: 'Promises kept', role: 'viewer' },
    ],
  },
  {
    label: 'Site',
    places: [
      { path: 'setup', label: 'Set up', role: 'admin' },
      { path: 'hours', label: 'Hours and holidays', role: 'lead' },
      { path: 'widget', label: 'Widget', role: 'admin' },
      { path: 'access', label: 'Name and access', role: 'admin' },
      { path: 'channels', label: 'Channels', role: 'admin' },
    ],
  },
];

/** Pages about all of this Baton. */
export const batonPlaces: readonly Place[] = [
  { path: 'sites', label: 'Sites', role: 'admin' },
  { path: 'operators', label: 'Operators', role: 'admin' },
  { path: 'api-keys', label: 'API keys', role: 'admin' },
];

export const accountPlace: Place = { path: 'account', label: 'Your account', role: 'viewer' };
