import { jwtVerify } from 'jose';
import { isWellFormed } from '../text.ts';

/** An identity token lives an hour at most; the site's clock may be ahead of ours by a little. */
const longestSeconds = 3_600;
const clockSkewSeconds = 30;
const longestSub = 256;

/**
 * The customer (`sub`) for whom a site vouches by a JWT signed with one of its live secrets; null for any other token.
 * HS256 only, whatever the token's header says; `aud` must be the site alone and `exp` within the hour.
 */
export async function verifyIdentityToken(
  token: string,
  site: string,
  secrets: readonly string[],
  now: number,
): Promise<string | null> {
  for (const secret of secrets) {
    const sub = await verify(token, site, secret, now);
    if (sub !== null) return sub;
  }
  return null;
}

async function verify(token: string, site: string, secret: string, now: number): Promise<string | null> {
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      audience: site,
      requiredClaims: ['sub', 'aud', 'exp'],
      currentDate: new Date(now),
    });
    const { sub, aud, exp = Number.POSITIVE_INFINITY } = payload;
    if (aud !== site || exp > now / 1_000 + longestSeconds + clockSkewSeconds) return null;
    const isUsable = typeof sub === 'string' && sub !== '' && sub.length <= longestSub && isWellFormed(sub);
    return isUsable ? sub : null;
  } catch {
    return null;
  }
}
