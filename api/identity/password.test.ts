import { hashPassword, verifyPassword } from './password.ts';

test('a password is known by its hash, which never repeats', async () => {
  const [one, two] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')]);
  expect(one).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/);
  expect(one).not.toBe(two);
  expect(await verifyPassword('correct horse', one)).toBe(true);
  expect(await verifyPassword('correct horsE', one)).toBe(false);
});

test('the same letters in another normal form are the same password', async () => {
  const hash = await hashPassword('Grüße');
  expect(await verifyPassword('Gru\u0308ße', hash)).toBe(true);
});

test('no hash, an empty hash and a broken hash match nothing', async () => {
  for (const hash of [null, '', '$scrypt$ln=15,r=8,p=3$$', 'plain']) {
    expect(await verifyPassword('', hash)).toBe(false);
  }
});
