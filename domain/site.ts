/** An opening of a weekday: local times "HH:MM" of the site, `to` after `from`; "24:00" is the day's end. */
export type Opening = { readonly from: string; readonly to: string };

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** Openings by weekday, in order and apart; a day without openings is closed. Null: always open. */
export type Hours = Readonly<Record<Weekday, readonly Opening[]>>;

/** A closed day, "YYYY-MM-DD" in the site's time zone. */
export type Holiday = { readonly date: string; readonly name: string };

/** How the widget looks. */
export type Look = {
  readonly color: string;
  readonly greeting: string;
  readonly position: 'left' | 'right';
};

/** A place that customers write from: a web site or a brand. */
export type Site = {
  readonly siteId: string;
  readonly name: string;
  /** Hosts (`example.com`, `localhost:3000`) that may open conversations from a browser; empty: any. */
  readonly allowedDomains: readonly string[];
  /** BCP 47 tags, the first one is the default. */
  readonly languages: readonly string[];
  /** IANA name. */
  readonly timeZone: string;
  readonly hours: Hours | null;
  readonly holidays: readonly Holiday[];
  /** Ids of the operators who see its conversations; empty: all. Admins always do. */
  readonly operators: readonly string[];
  readonly look: Look;
};

/** What a new site has unless told otherwise: open to any page, in English, always open. */
export const siteDefaults: Omit<Site, 'siteId' | 'name'> = {
  allowedDomains: [],
  languages: ['en'],
  timeZone: 'UTC',
  hours: null,
  holidays: [],
  operators: [],
  look: { color: '#2f5fd0', greeting: '', position: 'right' },
};
