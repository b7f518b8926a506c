/** Drawn in a square of 24, in lines. */
const circle = 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16z';
const paths = {
  chat: 'M12 4a8 7 0 1 1-4 13l-4 2 2-4a8 7 0 0 1 6-11z',
  close: 'm6 6 12 12m0-12L6 18',
  down: 'm6 9 6 6 6-6',
  send: 'm4 12 16-8-6 16-3-7zm7 1 4-4',
  spark: 'm12 4 2 5 5 2-5 2-2 5-2-5-5-2 5-2z',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM5 20c0-8 14-8 14 0',
  clock: `${circle}m0 4v4l3 2`,
  moon: 'M20 14A8 8 0 1 1 10 4a8 8 0 0 0 10 10z',
  check: 'm5 12 5 5 9-10',
  quote: 'M10 7c-3 1-4 3-4 6v4h4v-4H8m10-6c-3 1-4 3-4 6v4h4v-4h-2',
  back: 'm15 6-6 6 6 6',
  out: 'M10 6H6v12h12v-4M13 5h6v6m0-6-9 9',
  mail: 'M4 6h16v12H4zl8 7 8-7',
  star: 'm12 4 2 6h6l-5 4 2 6-5-4-5 4 2-6-5-4h6z',
  alert: `${circle}m0 4v5m0 3v0`,
} as const;

/** A picture that says nothing which is not also said in words. */
export function icon(name: keyof typeof paths) {
  return (
    <svg class={name} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
