import { createHash } from 'node:crypto';
import { AppError } from '../../domain/errors.ts';
import type { ApiDeps } from '../deps.ts';
import { allows } from '../origins.ts';
import { hashSecret, newId, newSecret } from '../tokens.ts';
import { verifyIdentityToken } from './identity-token.ts';

export type NewVisitor = { readonly visitorId: string; readonly token: string };

/**
 * Makes a visitor of a site and their token, shown this once. With an identity token the site vouches for a customer,
 * who is the same visitor each time. `origin`: the page that asks, null for none or one of ours. AppError
 * `origin_not_allowed`, `not_found` for an unknown site, `unauthenticated` for a bad identity token.
 */
export async function openVisitor(
  { store, now }: ApiDeps,
  given: {
    readonly site: string;
    readonly identityToken?: string | undefined;
    readonly timeZone?: string | undefined;
  },
  origin: string | null,
): Promise<NewVisitor> {
  const { site, identityToken, timeZone } = given;
  const found = await store.sites.get(site);
  if (!found) throw new AppError('not_found', 'There is no such site.');
  if (origin !== null && !allows(found.allowedDomains, origin)) {
    throw new AppError('origin_not_allowed', 'This page may not open conversations on this site.');
  }
  const sub = identityToken === undefined ? null : await identify(identityToken);
  const visitorId = sub === null ? newId() : customerId(site, sub);
  const token = newSecret();
  const createdAt = new Date(now());
  const zone = timeZone === undefined ? {} : { timeZone };
  await store.visitors.insert({ _id: hashSecret(token), visitorId, site, sub, createdAt, ...zone });
  return { visitorId, token };

  async function identify(presented: string): Promise<string> {
    const vouched = await verifyIdentityToken(presented, site, await store.secrets.live(site), now());
    if (vouched === null) throw new AppError('unauthenticated', 'The identity token is not valid.');
    return vouched;
  }
}

/** Made, so that a customer is known again without looking them up. */
function customerId(site: string, sub: string): string {
  return createHash('sha256').update(`${site}\n${sub}`).digest('hex').slice(0, 32);
}
