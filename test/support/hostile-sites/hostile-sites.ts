import { bodies } from './bodies.ts';
import type { HostileSite } from './hostile-site.ts';
import { robotsFiles } from './robots-files.ts';
import { sitemaps } from './sitemaps.ts';
import { types } from './types.ts';
import { ways } from './ways.ts';

/** Every site that is made to do harm. */
export const hostileSites: readonly HostileSite[] = [
  ...bodies,
  ...types,
  ...ways,
  ...sitemaps,
  ...robotsFiles,
];
