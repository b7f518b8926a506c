import { linesOf, usersOf } from './slack-users.ts';

test('who is who in Slack is written one pair a line, with whatever stands between', () => {
  expect(usersOf('U0123 ana\n\nU0456 = bo')).toEqual({ U0123: 'ana', U0456: 'bo' });
  expect(usersOf(linesOf({ U0123: 'ana', U0456: 'bo' }))).toEqual({ U0123: 'ana', U0456: 'bo' });
});
