/** How much one broken promise raises the level; a kept one lowers it so that both balance at the quantile. */
const step = 0.02;
/** Where a level may go. Past 1 the bound itself grows (quantile.ts). */
const bounds = { lowest: 0.4, highest: 1.25 } as const;

/**
 * Follows how many promises are kept, and raises or lowers the level of the distribution that is promised until the
 * share kept is the quantile (adaptive conformal inference, Gibbs and Candès 2021).
 */
export function createCalibration(quantile: number) {
  let level = quantile;
  return {
    level: (): number => level,
    learn(kept: boolean): void {
      const error = kept ? -(1 - quantile) : quantile;
      level = Math.min(bounds.highest, Math.max(bounds.lowest, level + step * error));
    },
  };
}
