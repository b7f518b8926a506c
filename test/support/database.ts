import { randomUUID } from 'node:crypto';

/** A database of its own on the server that `MONGODB_URI` names. */
export function freshDatabase(): string {
  const given = process.env.MONGODB_URI ?? 'mongodb://127.0.0.1:27017/';
  const [, server, query = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(given) ?? [];
  if (!server) throw new Error('MONGODB_URI cannot be read.');
  return `${server}/test_${randomUUID().slice(0, 8)}${query}`;
}
