/** `npm run demo [-- --api URL --email E --password P]`: a conversation on a running Baton, as both sides see it. */
import { parseArgs } from 'node:util';
import { signIn } from './http.ts';
import { play } from './play.ts';

const { values } = parseArgs({
  options: {
    api: { type: 'string', default: `http://127.0.0.1:${process.env.BATON_PORT || 8080}` },
    email: { type: 'string', default: process.env.BATON_ADMIN_EMAIL ?? '' },
    password: { type: 'string', default: process.env.BATON_ADMIN_PASSWORD ?? '' },
  },
});

try {
  await main(values);
  process.exit(0);
} catch (error) {
  process.stderr.write(`The demo stopped. ${sentenceFor(error)}\n`);
  process.exit(1);
}

async function main({ api, email, password }: typeof values): Promise<void> {
  if (!email || !password) {
    throw new Error(
      'It signs in as an operator: set BATON_ADMIN_EMAIL and BATON_ADMIN_PASSWORD to those that Baton was started with.',
    );
  }
  const address = api.replace(/\/+$/, '');
  await play(address, await signIn(address, email, password));
}

function sentenceFor(error: unknown): string {
  if (!(error instanceof Error)) return 'Something unknown failed.';
  // fetch says no more than this when nothing listens.
  if (error instanceof TypeError) {
    return `Nothing answers at ${values.api}: start Baton with \`npm start\`, or name its address with --api.`;
  }
  return error.message;
}
