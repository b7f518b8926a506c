import { movedTo } from './replica-set.ts';

test('a set whose port changed keeps its identity and gets a newer version', () => {
  const config = { _id: 'rs0', version: 3, term: 2, members: [{ _id: 0, host: '127.0.0.1:1', votes: 1 }] };
  expect(movedTo(config, '127.0.0.1:2')).toEqual({
    ...config,
    version: 4,
    members: [{ _id: 0, host: '127.0.0.1:2', votes: 1 }],
  });
});
