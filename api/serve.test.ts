import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import express, { type Response } from 'express';
import { listen, stopServing } from './serve.ts';

test('a stop lets requests under way finish, and waits for no connection but theirs', async () => {
  const app = express();
  const held: Response[] = [];
  const under = new Promise<void>((resolve) => {
    app.get('/', (_request, response) => held.push(response) === 2 && resolve());
  });
  const serving = await listen(app, { BATON_HOST: '127.0.0.1', BATON_PORT: 0 });
  const [unasked, ...asked] = await Promise.all([1, 2, 3].map(() => connectTo(serving.url)));
  for (const socket of asked) socket.write('GET / HTTP/1.1\r\nHost: baton\r\n\r\n');
  await under;

  const stopped = stopServing(serving, () => {});
  // What is under way would be cut too, were this one only closed when the time to finish is over.
  await once(unasked as Socket, 'close');
  for (const [index, socket] of asked.entries()) {
    held[index]?.send('the whole answer');
    expect(await text(socket)).toMatch(/the whole answer$/);
  }
  await stopped;
});

/** A connection, which stays open until the server closes it. */
async function connectTo(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  return socket;
}
