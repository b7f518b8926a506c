import type { Page } from './opening.ts';

/** What the loader tells the frame; web/loader/loader.ts sends it. */
export type FromHost =
  | { readonly baton: 'host'; readonly isNarrow: boolean; readonly page: Page | null }
  | { readonly baton: 'open' | 'close' | 'reset' }
  | { readonly baton: 'ask'; readonly text: string }
  | { readonly baton: 'identify'; readonly token: string };

/** How much room the frame needs. */
export type Room = { readonly view: 'closed' | 'peek' | 'open'; readonly height?: number };

/** The loader names the page that it stands in, and the theme that the page wants. */
const given = new URLSearchParams(location.hash.slice(1));
const origin = given.get('host') ?? '';

/** Opened as a page of its own instead of in a frame. */
export const isAlone = parent === window;
export const wantedTheme = given.get('theme') ?? '';

/** Tells the page around the frame, and no other page that might stand in its place. */
export function tellHost(
  message:
    | { readonly baton: 'ready'; readonly title: string; readonly side: 'left' | 'right' }
    | ({ readonly baton: 'view' } & Room),
): void {
  if (!isAlone && origin) parent.postMessage(message, origin);
}

/** Hears the page around the frame, and nobody else. */
export function hearHost(hear: (message: FromHost) => void): void {
  addEventListener('message', ({ source, origin: from, data }) => {
    if (source === parent && !isAlone && from === origin && data?.baton) hear(data);
  });
}
