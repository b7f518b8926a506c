import type { Operator } from '../domain/caller.ts';
import { AppError } from '../domain/errors.ts';
import { atLeast } from '../domain/role.ts';
import { type Site, siteDefaults } from '../domain/site.ts';
import type { StoredSite } from '../store/sites.ts';
import type { ApiDeps } from './deps.ts';
import { directoryOf } from './directory.ts';
import { newSecret } from './tokens.ts';

/** Leads keep the calendar; the rest of a site is the admins'. */
const leadFields: ReadonlySet<string> = new Set<keyof Site>(['hours', 'holidays', 'publicHolidays']);

/** A site as an operator may see it; AppError `not_found` for one that is hidden from them, as for none. */
export async function findSite(deps: ApiDeps, caller: Operator, id: string): Promise<StoredSite> {
  const isHidden = (await directoryOf(deps).hiddenSites(caller)).includes(id);
  const site = isHidden ? null : await deps.store.sites.get(id);
  if (!site) throw noSuchSite();
  return site;
}

/** Adds a site under the id that was wished for, else under a made one; AppError `conflict` when it is taken. */
export async function addSite(
  { store, now }: ApiDeps,
  { siteId, ...fields }: Partial<Site> & Pick<Site, 'name'>,
  madeId: string,
): Promise<StoredSite> {
  const site = { ...siteDefaults, ...fields, _id: siteId ?? madeId, createdAt: new Date(now()) };
  const isNew = await store.sites.insert(site);
  // A made id that is taken is this very call, repeated after its answer was lost.
  if (!isNew && siteId !== undefined) throw new AppError('conflict', 'There is a site with this id.');
  return site;
}

/** Changes a site; AppError `forbidden` for a lead who changes more than hours and holidays. */
export async function changeSite(
  deps: ApiDeps,
  caller: Operator,
  id: string,
  change: Partial<Omit<Site, 'siteId'>>,
): Promise<StoredSite> {
  await findSite(deps, caller, id);
  const isCalendar = Object.keys(change).every((field) => leadFields.has(field));
  if (!isCalendar && !atLeast(caller.role, 'admin')) {
    throw new AppError('forbidden', 'Only admins change more than hours and holidays.');
  }
  const site = await deps.store.sites.change(id, change);
  if (!site) throw noSuchSite();
  return site;
}

/** A new secret to sign identity tokens with; of more than two the oldest ends. */
export async function addIdentitySecret(deps: ApiDeps, caller: Operator, id: string): Promise<string> {
  await findSite(deps, caller, id);
  const secret = newSecret();
  await deps.store.secrets.add(id, secret, new Date(deps.now()));
  return secret;
}

function noSuchSite(): AppError {
  return new AppError('not_found', 'There is no such site.');
}
