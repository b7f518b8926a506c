import type { JsonObject } from './history.ts';
import { readList } from './logs.ts';
import type { Person } from './people.ts';
import type { Run } from './run.ts';

/** The site that all visitors write to. */
export const site = 'faults';

/** What it knows: one fact a section, so that each question of the plan has one answer. */
const text = `# Help

## Refunds

A refund takes 5 working days after the parcel came back. It goes to the card that was used for the payment.

## Delivery

Delivery to Portugal costs 12 euros. Parcels for Portugal leave the warehouse in Porto every Monday.

## Passwords

To reset a password, open the account page and press "Forgot password". The link in the mail is valid for 30 minutes.

## Invoices

Invoices are sent by mail on the first day of each month. An invoice can be downloaded from the billing page.

## Warranty

The warranty of a bicycle lasts 24 months. A broken frame is replaced at no charge during the warranty.
`;

/** Workers look for new sources every second. */
const LEARNT_WITHIN_MS = 2_000;

/** Opens the site and gives it something to answer from. */
export async function stockSite(run: Run, admin: Person): Promise<void> {
  const wishes: [path: string, body: JsonObject][] = [
    ['/v1/sites', { siteId: site, name: 'Faults' }],
    ['/v1/sources', { site, kind: 'text', title: 'Help', text }],
  ];
  for (const [path, body] of wishes) {
    const headers = { ...admin.client.headers, 'idempotency-key': path };
    const answer = await run.http.call({ method: 'POST', path, body, headers });
    if (answer.status >= 300) throw new Error(`${path} answered ${answer.status} ${answer.body.code}`);
  }
  await run.wait(LEARNT_WITHIN_MS);
}

/** The text of every passage of every source, by id; null when sources cannot be read. */
export async function readPassages(admin: Person): Promise<Map<string, string> | null> {
  const sources = await readList(admin.client, `/v1/sources?site=${site}`);
  if (!sources) return null;
  const texts = new Map<string, string>();
  for (const { sourceId } of sources) {
    const passages = await readList(admin.client, `/v1/sources/${sourceId}/passages`);
    if (!passages) return null;
    for (const passage of passages) texts.set(String(passage.passageId), String(passage.text));
  }
  return texts;
}
