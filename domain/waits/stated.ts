/** Past this many minutes a wait is told in hours. */
const minutesAtMost = 90;

/** A bound as it is said: whole minutes, or whole hours where it is long; never rounded down, never "now". */
export type Said =
  | { readonly unit: 'minutes'; readonly count: number }
  | { readonly unit: 'hours'; readonly count: number };

/** How a bound in seconds is said. */
export function said(seconds: number): Said {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return minutes > minutesAtMost
    ? { unit: 'hours', count: Math.ceil(minutes / 60) }
    : { unit: 'minutes', count: minutes };
}

/** The seconds that are promised by what is said: the promise is what the customer read. */
export function statedSeconds(seconds: number): number {
  const { unit, count } = said(seconds);
  return count * (unit === 'minutes' ? 60 : 3_600);
}
