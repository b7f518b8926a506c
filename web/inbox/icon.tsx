/** Outlines on a grid of 24, drawn for this inbox. */
const paths = {
  inbox: 'M4 13h4.5l1.5 3h4l1.5-3H20M4 13V18a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-5L17 5H7z',
  settings: 'M4 7h9m4 0h3M4 17h3m4 0h9M15 4.5v5M9 14.5v5',
  search: 'M11 4a7 7 0 1 1 0 14 7 7 0 0 1 0-14zm5 12 4.5 4.5',
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  down: 'M5 9l7 7 7-7',
  close: 'M6 6l12 12M18 6L6 18',
  check: 'M4.5 12.5l5 5 10-11',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20c.6-3.6 3.6-5.5 7.5-5.5s6.9 1.9 7.5 5.5',
  spark: 'M12 3.5l1.9 5.6 5.6 1.9-5.6 1.9L12 18.5l-1.9-5.6L4.500 11l5.600-1.900zM18.500 16.500v4m-2-2h4',
  note: 'M5 4h14v10l-5.500 6H5zM13.500 20v-6H19',
  clock: 'M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17zM12 7.500V12l3 2',
  bell: 'M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15zM10 20.500h4',
  copy: 'M9 9h10v11H9zM15 9V4H5v11h4',
  link: 'M10 14l4-4M8.500 11.500l-2 2a3.500 3.500 0 0 0 5 5l2-2M15.500 12.500l2-2a3.500 3.500 0 0 0-5-5l-2 2',
  send: 'M4.500 11.500L20 4l-4.500 16-4-6.500zM11.500 13.500L20 4',
  more: 'M5.500 12h.01M12 12h.01M18.500 12h.01',
  warning: 'M12 4l9 15.500H3zM12 10v4.500m0 2.500v.01',
  eye: 'M2.500 12C5 7.500 8.200 5.500 12 5.500s7 2 9.500 6.500c-2.500 4.500-5.700 6.500-9.500 6.500s-7-2-9.500-6.500zM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6z',
  side: 'M4 5h16v14H4zM14.500 5v14',
  swap: 'M4 8.500h14l-3.500-3.500M20 15.500H6l3.500 3.500',
  queue: 'M4 6h16M4 12h16M4 18h9',
  keyboard: 'M3 6.500h18v11H3zM6.500 10h.01M10 10h.01M14 10h.01M17.500 10h.01M8 14h8',
  quote: 'M5 17V11a4 4 0 0 1 4-4M5 12.500h4.500V17H5zM14 17v-6a4 4 0 0 1 4-4M14 12.500h4.500V17H14z',
  globe:
    'M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17zM3.500 12h17M12 3.500c5 5 5 12 0 17-5-5-5-12 0-17z',
  retry: 'M19.500 12a7.500 7.500 0 1 1-2.500-5.600L19.500 9M19.500 4v5h-5',
  flag: 'M6 21V4h11l-2.500 4L17 12H6',
} as const;

export type IconName = keyof typeof paths;

/** A drawing that says nothing to a screen reader; what it stands on has a name. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.6 : 1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
