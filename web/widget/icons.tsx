const circle = 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17Z';
const paths = {
  chat: 'M12 3.5c-5 0-9 3.4-9 7.7 0 2.4 1.3 4.5 3.3 5.9-.1 1.1-.6 2.2-1.3 3 1.7-.1 3.2-.7 4.5-1.6.8.2 1.6.3 2.5.3 5 0 9-3.4 9-7.6s-4-7.7-9-7.7Z',
  close: 'm6 6 12 12m0-12L6 18',
  down: 'm6 9.5 6 6 6-6',
  send: 'm4.5 11.8 15-7.3-5 15-3-6ZM11.5 13.5l3.5-4',
  spark: 'm12 4 1.7 5.3L19 11l-5.3 1.7L12 18l-1.7-5.3L5 11l5.3-1.7ZM18.5 16.5v5M16 19h5',
  person: 'M12 11.5a3.8 3.8 0 1 0 0-7.5 3.8 3.8 0 0 0 0 7.5ZM4.8 20c1-7.5 13.4-7.5 14.4 0',
  clock: `${circle}M12 7.5V12l3 2`,
  moon: 'M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7Z',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  quote:
    'M9.5 7c-2.5 1-4 3-4 5.5V17H10v-4.5H8c0-1.5.5-2.5 2-3.5Zm9 0c-2.5 1-4 3-4 5.5V17H19v-4.5h-2c0-1.5.5-2.5 2-3.5Z',
  back: 'm14.5 6-6 6 6 6',
  out: 'M10 6H6v12h12v-4M13 5h6v6m0-6-8.5 8.5',
  mail: 'M4 6.5h16v11H4ZM4.5 7l7.5 6 7.5-6',
  star: 'm12 4 2.5 5.2 5.7.8-4.1 4 1 5.6-5.1-2.7-5.1 2.7 1-5.6-4.1-4 5.7-.8Z',
  alert: `${circle}M12 7.5V13m0 3.5v.1`,
} as const;

/** A picture that says nothing which is not also said in words. */
export function Icon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg class={name} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
