/** An opening of a weekday: local times "HH:MM" of the site, `to` after `from`; "24:00" is the day's end. */
export type Opening = { readonly from: string; readonly to: string };

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** Openings by weekday, in order and apart; a day without openings is closed. Null: always open. */
export type Hours = Readonly<Record<Weekday, readonly Opening[]>>;

/** A day unlike its weekday, "YYYY-MM-DD" in the site's time zone: open in its openings alone, closed without. */
export type Holiday = {
  readonly date: string;
  readonly name: string;
  readonly openings?: readonly Opening[];
};

/** A country (ISO 3166-1), and a state and a region of it. */
export type PublicHolidays = { readonly country: string; readonly state?: string; readonly region?: string };

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
  /** Where public holidays close it, by the codes of date-holidays; null: nowhere. */
  readonly publicHolidays?: PublicHolidays | null;
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
  publicHolidays: null,
  operators: [],
  look: { color: '#2f5fd0', greeting: '', position: 'right' },
};
