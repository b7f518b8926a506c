import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { abreast } from './abreast.ts';
import type { Client, Json } from './http.ts';
import type { Document } from './rows.ts';

/** A passage as the API shows it. */
export type Passage = {
  readonly passageId: string;
  readonly text: string;
  readonly audience: 'public' | 'internal';
};

export type Stock = { readonly site: string; readonly passages: ReadonlyMap<string, Passage> };

const loadedAtOnce = 4;
/** Workers look for changes every second and rest after a long build. */
const learntWithinMs = 6_000;

/** Opens a fresh site, loads the documents as its sources and reads back the passages that they became. */
export async function stock(admin: Client, documents: readonly Document[]): Promise<Stock> {
  const site = `eval-${randomUUID().slice(0, 8)}`;
  await admin.post('/v1/sites', { siteId: site, name: 'Evaluation' });
  const passages = new Map<string, Passage>();
  await abreast(loadedAtOnce, [...documents.entries()], async ([number, document]) => {
    const sourceId = `${site}-${number}`;
    const { title, text, internal } = document;
    const audience = internal ? { audience: 'internal' } : {};
    await admin.post('/v1/sources', { site, kind: 'text', sourceId, title, text, ...audience });
    for (const passage of await passagesOf(admin, sourceId)) passages.set(passage.passageId, passage);
  });
  await delay(learntWithinMs);
  return { site, passages };
}

async function passagesOf(admin: Client, sourceId: string): Promise<Passage[]> {
  const { items } = await admin.get(`/v1/sources/${sourceId}/passages`);
  return (items as Json[]).map(({ passageId, text, audience }) => ({
    passageId: String(passageId),
    text: String(text),
    audience: audience === 'public' ? 'public' : 'internal',
  }));
}
