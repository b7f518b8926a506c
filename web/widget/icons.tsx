const paths = {
  chat: 'M12 3.5c-5 0-9 3.4-9 7.7 0 2.4 1.3 4.5 3.3 5.9-.1 1.1-.6 2.2-1.3 3 1.7-.1 3.2-.7 4.5-1.6.8.2 1.6.3 2.5.3 5 0 9-3.4 9-7.6s-4-7.7-9-7.7Z',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'M6 9.5l6 6 6-6',
  send: 'M4.5 11.8 19.5 4.5l-5 15-3.2-6.1-6.8-1.6ZM11.3 13.4l3.6-4',
  spark:
    'M12 4l1.7 5.3L19 11l-5.3 1.7L12 18l-1.7-5.3L5 11l5.3-1.7L12 4ZM18.5 16.5l.7 1.8 1.8.7-1.8.7-.7 1.8-.7-1.8-1.8-.7 1.8-.7.7-1.8Z',
  person: 'M12 11.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5ZM4.8 20c.5-3.6 3.5-5.6 7.2-5.6s6.7 2 7.2 5.6',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 7.5V12l3 2',
  moon: 'M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7Z',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  quote:
    'M9.5 7c-2.6.9-4 2.8-4 5.6V17H10v-4.6H7.7c.1-1.7.8-2.7 2.4-3.4L9.5 7Zm8.5 0c-2.6.9-4 2.8-4 5.6V17h4.5v-4.6h-2.3c.1-1.7.8-2.7 2.4-3.4L18 7Z',
  back: 'M14.5 6l-6 6 6 6',
  out: 'M10 6H6v12h12v-4M13 5h6v6M19 5l-8.5 8.5',
  mail: 'M4 6.5h16v11H4zM4.5 7l7.5 6 7.5-6',
  star: 'M12 4l2.5 5.2 5.7.8-4.1 4 1 5.6-5.1-2.7-5.1 2.7 1-5.6-4.1-4 5.7-.8L12 4Z',
  alert: 'M12 7.5v5.5M12 16.5v.1M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17Z',
} as const;

export type IconName = keyof typeof paths;

const filled: ReadonlySet<IconName> = new Set(['quote'] as const);

/** A picture that says nothing which is not also said in words. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      class={filled.has(name) ? 'icon filled' : `icon i-${name}`}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
