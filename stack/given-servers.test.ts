import { mongoHosts } from './given-servers.ts';

test.each([
  ['mongodb://db', [{ host: 'db', port: 27_017 }]],
  ['mongodb://u:p%40ss@db:1234/baton?replicaSet=rs0', [{ host: 'db', port: 1234 }]],
  [
    'mongodb://a:1,[::1]:2/baton',
    [
      { host: 'a', port: 1 },
      { host: '::1', port: 2 },
    ],
  ],
  ['mongodb+srv://cluster.example/baton', []],
  ['mongodb://%2Ftmp%2Fmongodb.sock/baton', []],
])('the hosts of %s', (uri, hosts) => {
  expect(mongoHosts(uri)).toEqual(hosts);
});
