import { createHmac, generateKeyPairSync } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { verifyIdentityToken } from './identity-token.ts';

const secret = 'a-secret-of-the-site-that-is-long-enough';
const now = Date.UTC(2026, 10, 23, 12);
const seconds = now / 1_000;

type Claims = Record<string, unknown>;
const good: Claims = { sub: 'customer-7', aud: 'shop', exp: seconds + 600 };

function sign(claims: Claims, key = secret, header: Claims = {}): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', ...header })
    .sign(new TextEncoder().encode(key));
}

/** A token with any header at all, signed with the right secret. */
function forge(header: Claims, claims: Claims = good, algorithm = 'sha256'): string {
  const encode = (part: Claims) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${createHmac(algorithm, secret).update(signed).digest('base64url')}`;
}

const verify = (token: string, secrets = [secret]) => verifyIdentityToken(token, 'shop', secrets, now);

test('a token signed with any live secret names its customer', async () => {
  expect(await verify(await sign(good))).toBe('customer-7');
  expect(await verify(await sign(good), ['another-secret-that-is-newer', secret])).toBe('customer-7');
  expect(await verify(await sign({ ...good, exp: seconds + 3_600 }))).toBe('customer-7');
});

test.each<[string, Claims]>([
  ['expired', { ...good, exp: seconds - 1 }],
  ['valid for more than an hour', { ...good, exp: seconds + 7_200 }],
  ['without exp', { sub: 'x', aud: 'shop' }],
  ['without sub', { aud: 'shop', exp: seconds + 60 }],
  ['with an empty sub', { ...good, sub: '' }],
  ['with a sub that is a number', { ...good, sub: 7 }],
  ['with a sub that is an object', { ...good, sub: { $ne: null } }],
  ['with a NUL in its sub', { ...good, sub: 'a\0b' }],
  ['with a long sub', { ...good, sub: 'x'.repeat(257) }],
  ['for another site', { ...good, aud: 'shop2' }],
  ['for several sites', { ...good, aud: ['shop', 'shop2'] }],
  ['without aud', { sub: 'x', exp: seconds + 60 }],
  ['not valid yet', { ...good, nbf: seconds + 60 }],
  ['with exp as text', { ...good, exp: String(seconds + 60) }],
])('a token %s is refused', async (_what, claims) => {
  expect(await verify(forge({ alg: 'HS256' }, claims))).toBeNull();
});

test('a token with another secret, none or another algorithm is refused', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const rs256 = await new SignJWT(good).setProtectedHeader({ alg: 'RS256' }).sign(privateKey);
  const pem = publicKey.export({ type: 'spki', format: 'pem' }) as string;
  expect(await verify(await sign(good, 'some-other-secret'))).toBeNull();
  expect(await verify(await sign(good), [])).toBeNull();
  expect(await verify(rs256, [pem])).toBeNull();
  expect(await verify(new UnsecuredJWT(good).encode())).toBeNull();
});

test.each<[string, Claims, string]>([
  ['alg none', { alg: 'none' }, 'sha256'],
  ['alg NONE', { alg: 'nOnE' }, 'sha256'],
  ['alg HS512', { alg: 'HS512' }, 'sha512'],
  ['alg HS384', { alg: 'HS384' }, 'sha384'],
  ['no alg', { typ: 'JWT' }, 'sha256'],
  ['an unknown crit', { alg: 'HS256', crit: ['x'], x: 1 }, 'sha256'],
  ['unencoded payload', { alg: 'HS256', b64: false, crit: ['b64'] }, 'sha256'],
])('a header with %s is refused even when the secret fits', async (_what, header, algorithm) => {
  expect(await verify(forge(header, good, algorithm))).toBeNull();
});

test('key hints in the header are ignored', async () => {
  const header = { alg: 'HS256', kid: '../../etc/passwd', jku: 'https://evil.test/jwks' };
  expect(await verify(forge(header))).toBe('customer-7');
});

test('garbage is refused', async () => {
  const token = await sign(good);
  const [header, payload, signature] = token.split('.');
  for (const bad of [
    '',
    'x',
    '..',
    `${header}.${payload}.`,
    `${header}.${payload}`,
    `${token}x`,
    `${header}.e30.${signature}`,
  ]) {
    expect(await verify(bad)).toBeNull();
  }
});
