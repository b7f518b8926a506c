import { setTimeout as delay } from 'node:timers/promises';
import type { Caller } from './baton.ts';
import type { Website } from './website.ts';

type Pages = Readonly<Record<string, number>>;
export type ShownSync = {
  readonly state: string;
  readonly reason: string | null;
  readonly pages: Pages;
  readonly reasons: Pages;
  readonly startedAt: string;
};
export type ShownPage = {
  /** On its website. */
  readonly path: string;
  readonly indexed: boolean;
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly detail: string | null;
};

/** A sync that has begun is seen by then. */
const joinedMs = 2_000;

/** Websites as an admin adds, reads and searches them through the API. */
export function createWebsiteSources(admin: Caller, site: string, web: Website) {
  /** Waits until a source's sync has ended, other than the one that began at `before`. */
  async function synced(sourceId: string, before = '', withinMs = Number.POSITIVE_INFINITY) {
    const until = Date.now() + withinMs;
    for (;;) {
      const { body } = await admin.get(`/v1/sources/${sourceId}`);
      const { sync } = body as unknown as { readonly sync: ShownSync | null };
      const isNew = sync !== null && sync.startedAt !== before;
      if (isNew && sync.state !== 'running') return sync;
      if (!isNew && Date.now() > until) return null;
      await delay(50);
    }
  }
  return {
    async synced(sourceId: string): Promise<ShownSync> {
      return (await synced(sourceId)) as ShownSync;
    },
    async add(path: string, more: object = {}): Promise<string> {
      const given = { site, kind: 'website', url: web.url + path, ...more };
      const { status, body } = await admin.post('/v1/sources', given);
      expect({ status, body }).toMatchObject({ status: 201 });
      return String(body.sourceId);
    },
    async again(
      sourceId: string,
      before: { readonly startedAt: string },
      body: object = {},
    ): Promise<ShownSync> {
      // One that has ended in the store may take a moment to end in Temporal, and is joined until then.
      for (;;) {
        expect((await admin.post(`/v1/sources/${sourceId}/sync`, body)).status).toBe(202);
        const sync = await synced(sourceId, before.startedAt, joinedMs);
        if (sync) return sync;
      }
    },
    async found(query: string) {
      const { body } = await admin.post('/v1/search', { site, query });
      return body.items as { readonly text: string; readonly url: string; readonly passageId: string }[];
    },
    /** The pages of a source as they are listed. */
    async pages(sourceId: string, query = ''): Promise<readonly ShownPage[]> {
      const { body } = await admin.get(`/v1/sources/${sourceId}/pages?limit=200${query}`);
      const items = body.items as (Omit<ShownPage, 'path'> & { readonly url: string })[];
      return items.map(({ url, indexed, outcome, reason, detail }) => ({
        ...{ path: url.slice(web.url.length), indexed, outcome, reason, detail },
      }));
    },
  };
}
