import fc from 'fast-check';
import { mask } from './mask.ts';

test.each([
  ['My card 4111 1111 1111 1111 expires 12/27', 'My card [card number hidden] expires 12/27'],
  ['5500-0000-0000-0004, please', '[card number hidden], please'],
  ['amex 378282246310005.', 'amex [card number hidden].'],
  ['４１１１１１１１１１１１１１１１', '[card number hidden]'],
  ['بطاقتي ٤١١١ ١١١١ ١١١١ ١١١١', 'بطاقتي [card number hidden]'],
  ['my password is hunter2, why?', 'my password is [password hidden], why?'],
  ['Password: correcthorse', 'Password: [password hidden]'],
  ['user ana pwd=S3cret! ok', 'user ana pwd=[password hidden]! ok'],
  ['mein Passwort ist Kat7ze', 'mein Passwort ist [password hidden]'],
  ['mi contraseña es gato123', 'mi contraseña es [password hidden]'],
  ['mon mot de passe est «Chat99»', 'mon mot de passe est «[password hidden]»'],
  ['пароль: котик99', 'пароль: [password hidden]'],
  ['密码是abc12345', '密码是[password hidden]'],
  ['我的密码是abc12345', '我的密码是[password hidden]'],
  ['パスワードはneko2020', 'パスワードは[password hidden]'],
  ['the verification code is 482913', 'the verification code is [code hidden]'],
  ['OTP 482 913 does not work', 'OTP [code hidden] does not work'],
  ['the code you sent me 551200', 'the code you sent me [code hidden]'],
  ['PIN: 1234 and CVV 123', 'PIN: [code hidden] and CVV [code hidden]'],
  ['验证码 839201', '验证码 [code hidden]'],
  ['код подтверждения 4821', 'код подтверждения [code hidden]'],
])('%s', (text, masked) => {
  expect(mask(text)).toBe(masked);
});

test.each([
  'order 113542617735902 has not come',
  'my order number is 4111 1111 1111 1112',
  'tracking 00340434161094042557',
  'call me at +49 170 1234567 or 555-0100',
  'IBAN DE89 3704 0044 0532 0130 00',
  'my password is wrong',
  'I forgot my password, can you help?',
  'password is not accepted since 2024',
  'error code 50212 on the page',
  'use promo code 20OFF',
  'the pin is broken',
  'I paid $59.90 on 2026-03-04',
  '8,000 emoji 😀😀😀',
])('nothing is hidden in: %s', (text) => {
  expect(mask(text)).toBe(text);
});

test('whatever holds no digit and no mark is unchanged, and masking twice hides nothing more', () => {
  fc.assert(fc.property(fc.lorem({ maxCount: 60, mode: 'sentences' }), (text) => mask(text) === text));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => mask(mask(text)) === mask(text)),
  );
});

test('a long hostile text is masked in time', () => {
  const text = `${'password is '.repeat(700)}${'4111 '.repeat(1_000)}`;
  expect(mask(text).length).toBeGreaterThan(0);
});
