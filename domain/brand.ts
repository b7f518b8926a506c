/** Colors of a theme that follow from a site's brand color, as #rrggbb. */
export type BrandColors = {
  readonly brand: string;
  /** Text on the brand color. */
  readonly onBrand: string;
  /** The brand color, moved until it can be read on the surface. */
  readonly accent: string;
  readonly onAccent: string;
};

/** WCAG 2.2 AA for text. */
const readable = 4.5;
/** The least readable background that an accent stands on: bubbles are a shade off the surface. */
const grounds = { light: '#f1f2f5', dark: '#26282e' } as const;

/** The colors of a theme for a brand; every text color has a contrast of at least 4.5:1 on its ground. */
export function brandColors(brand: string, theme: 'light' | 'dark'): BrandColors {
  const accent = moved(brand, grounds[theme], theme === 'light' ? '#000000' : '#ffffff');
  return { brand, onBrand: textOn(brand), accent, onAccent: textOn(accent) };
}

/** The same as a rule of a style sheet, for both themes. */
export function brandRule(color: string): string {
  const { brand, onBrand, accent, onAccent } = brandColors(color, 'light');
  const dark = brandColors(color, 'dark');
  return [
    `:root{--brand:${brand};--on-brand:${onBrand}`,
    `--accent-light:${accent};--accent-dark:${dark.accent}`,
    `--on-accent-light:${onAccent};--on-accent-dark:${dark.onAccent}}`,
  ].join(';');
}

/** Black or white, whichever reads better: one of them always has 4.5:1. White where both do. */
export function textOn(color: string): string {
  return contrast(color, '#ffffff') >= readable || contrast(color, '#ffffff') >= contrast(color, '#000000')
    ? '#ffffff'
    : '#000000';
}

/** Contrast of two colors by WCAG: 1 to 21. */
export function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function moved(color: string, ground: string, towards: string): string {
  for (let part = 0; part <= 100; part += 2) {
    const candidate = mixed(color, towards, part / 100);
    if (contrast(candidate, ground) >= readable) return candidate;
  }
  return towards;
}

function mixed(from: string, to: string, part: number): string {
  const target = channels(to);
  const mix = channels(from).map((value, index) => Math.round(value + ((target[index] ?? 0) - value) * part));
  return `#${mix.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
