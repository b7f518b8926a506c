import type { Request } from 'express';
import { brandRule } from '../../domain/brand.ts';
import { textsOf, toLanguage } from '../../domain/copy/catalog.ts';
import { type Language, languages } from '../../domain/screening/languages.ts';
import type { Look } from '../../domain/site.ts';
import type { StoredSite } from '../../store/sites.ts';

const rightToLeft: ReadonlySet<Language> = new Set(['ar', 'he', 'fa']);
const prefix = 'widget.';

/** What the widget's page is told when it is loaded; the widget reads it from the page. */
export type WidgetConfig = {
  readonly site: string;
  readonly name: string;
  readonly look: Look;
  readonly language: Language;
  /** Whether a mail can tell of a reply, so that an address is asked for. */
  readonly mail: boolean;
  /** Hosts that texts may link to. */
  readonly hosts: readonly string[];
  /** By key without `widget.`; English where a language lacks one. */
  readonly texts: Readonly<Record<string, string>>;
};

/** What the widget of a site is told, in the language that the host page wants, or else the browser. */
export function widgetConfig(
  site: StoredSite,
  request: Pick<Request, 'query' | 'acceptsLanguages'>,
  mail: boolean,
): WidgetConfig {
  const wanted = request.query.language;
  const language =
    typeof wanted === 'string' && wanted !== ''
      ? toLanguage(wanted)
      : toLanguage(request.acceptsLanguages([...languages]) || (site.languages[0] ?? 'en'));
  const texts = { ...textsOf('en'), ...textsOf(language) };
  return {
    site: site._id,
    name: site.name,
    look: site.look,
    language,
    mail,
    hosts: site.allowedDomains,
    texts: {
      greeting: texts.greeting ?? '',
      ...Object.fromEntries(
        Object.entries(texts).flatMap(([key, text]) =>
          key.startsWith(prefix) ? [[key.slice(prefix.length), text]] : [],
        ),
      ),
    },
  };
}

/** The widget's page in its language and colors, with what it is told in a script element that nothing in it can end. */
export function withConfig(page: string, config: WidgetConfig, nonce: string): string {
  const json = JSON.stringify(config).replaceAll('<', '\\u003c');
  const { language } = config;
  const direction = rightToLeft.has(language) ? 'rtl' : 'ltr';
  return page
    .replace('<html lang="en">', () => `<html lang="${language}" dir="${direction}">`)
    .replace(
      '<!--config-->',
      () =>
        `<style nonce="${nonce}">${brandRule(config.look.color)}</style>` +
        `<script type="application/json" id="config" nonce="${nonce}">${json}</script>`,
    );
}
