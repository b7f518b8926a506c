import { brandColors } from './brand.ts';
import { config } from './config.ts';
import { wantedTheme } from './host.ts';

const darkness = matchMedia('(prefers-color-scheme: dark)');

/** Gives the page its theme and the brand's colors, now and whenever the reader's wish changes. */
export function dress(): void {
  const { style, dataset } = document.documentElement;
  const theme =
    wantedTheme === 'dark' || wantedTheme === 'light' ? wantedTheme : darkness.matches ? 'dark' : 'light';
  dataset.theme = theme;
  const { brand, onBrand, accent, onAccent } = brandColors(config.look.color, theme);
  style.setProperty('--brand', brand);
  style.setProperty('--on-brand', onBrand);
  style.setProperty('--accent', accent);
  style.setProperty('--on-accent', onAccent);
}

darkness.addEventListener('change', dress);
