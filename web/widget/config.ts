/** What the page was told when it was loaded; api/pages/widget-page.ts writes it. */
export type Config = {
  readonly site: string;
  readonly name: string;
  readonly look: {
    readonly color: string;
    readonly greeting: string;
    readonly position: 'left' | 'right';
  };
  readonly language: string;
  /** Whether a mail can tell of a reply. */
  readonly mail: boolean;
  /** Hosts that texts may link to, as the site lists them; the sources that it cites are added. */
  readonly hosts: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
};

export const config: Config = JSON.parse(document.getElementById('config')?.textContent ?? '{}');

/** A text of the page's language with its placeholders filled; a key without a text shows itself. */
export function say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  const text = config.texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
