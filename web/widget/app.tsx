import { launcher } from './launcher.tsx';
import { panel } from './panel.tsx';
import { state } from './state.ts';

/** The whole widget: the launcher, or the panel. */
export function app() {
  return state.isPlaced && (state.isOpen ? panel() : launcher());
}
