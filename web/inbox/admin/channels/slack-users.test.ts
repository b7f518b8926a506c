import { linesOf, usersOf } from './slack-users.ts';

const people = [
  { operatorId: 'o1', email: 'ana@example.com' },
  { operatorId: 'o2', email: 'bo@example.com' },
];

test('who is who in Slack is written one pair a line, by e-mail or id, with whatever stands between', () => {
  const users = { U0123: 'o1', U0456: 'o2' };
  expect(usersOf('U0123 Ana@example.com\n\nU0456 = o2', people)).toEqual({ users, strangers: [] });
  expect(linesOf(users, people)).toBe('U0123 ana@example.com\nU0456 bo@example.com');
  expect(usersOf(linesOf(users, people), people)).toEqual({ users, strangers: [] });
});

test('whoever does not work here is named, and so is a line without anybody', () => {
  expect(usersOf('U0123 eve@example.com\nU0456', people).strangers).toEqual(['eve@example.com', 'U0456']);
});
