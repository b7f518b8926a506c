/** Who may read what a source says: `internal` never reaches a customer. */
export type Audience = 'public' | 'internal';

export const sourceKinds = ['website', 'help_center', 'file', 'text', 'direct_response'] as const;
/** `help_center`: a website of which only the articles are passages. `direct_response`: questions with their exact answer. */
export type SourceKind = (typeof sourceKinds)[number];

export const refreshes = ['never', 'daily', 'weekly', 'monthly'] as const;
/** How often a website is read again by itself. */
export type Refresh = (typeof refreshes)[number];

/** What of a website is read, and how hard its server is asked. */
export type Crawl = {
  /** Where reading begins; pages on other hosts are not read. */
  readonly startUrls: readonly string[];
  /** Patterns of paths (`/docs/*`), `*` for anything; empty: all. What is excluded is not read even if it is included. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Links to follow from a start URL. */
  readonly maxDepth: number;
  readonly maxPages: number;
  readonly maxPageBytes: number;
  /** Of all bodies of one sync. */
  readonly maxBytes: number;
  readonly maxMinutes: number;
  /** At most, over all connections; a crawl delay in robots.txt makes it slower. */
  readonly requestsPerSecond: number;
};

/** What a website has unless told otherwise: polite to strangers, and an end to sites that have none. */
export const crawlDefaults: Omit<Crawl, 'startUrls'> = {
  include: [],
  exclude: [],
  maxDepth: 30,
  maxPages: 10_000,
  maxPageBytes: 10 * 1_048_576,
  maxBytes: 2_147_483_648,
  maxMinutes: 720,
  requestsPerSecond: 5,
};

/** What a crawl may be set to at most: beyond it a site needs several sources. */
export const crawlLimits = {
  startUrls: 20,
  patterns: 50,
  depth: 100,
  pages: 100_000,
  pageBytes: 20 * 1_048_576,
  bytes: 20 * 1_073_741_824,
  minutes: 7 * 24 * 60,
  requestsPerSecond: 100,
} as const;

/** How a sync stands. `failed`: nothing was taken out of the index. */
export type SyncState = 'running' | 'done' | 'failed' | 'cancelled';

/** What became of a page in a sync. `left_out`: it says so itself, or is another page's twin. */
export type PageOutcome = 'changed' | 'unchanged' | 'failed' | 'gone' | 'left_out';

/** Pages of a sync by what became of them; `queued` are still to be read. */
export type SyncCounts = Readonly<Record<PageOutcome | 'queued', number>>;

/** One sync of one source; all of its attempts have the same id. */
export type SyncKey = { readonly source: string; readonly sync: string };

/** Pages of a sync by what became of them, and why those that failed, are gone or were left out. */
export type SyncTally = {
  readonly counts: SyncCounts;
  readonly reasons: Readonly<Record<string, number>>;
};

/** How far a sync is; `capped`: the limit that ends it early, null for none. */
export type SyncProgress = SyncTally & { readonly capped: string | null };

/** The sums that people ask for: pages found, and of these those that were read. */
export function totalsOf({ changed, unchanged, left_out, failed, gone, queued }: SyncCounts) {
  const fetched = changed + unchanged + left_out;
  return { found: fetched + failed + gone + queued, fetched };
}

/** How a sync ends. With `force`, most of the pages may be gone. */
export type SyncEnd = {
  readonly state: Exclude<SyncState, 'running'>;
  readonly reason: string | null;
  readonly force?: boolean;
};
