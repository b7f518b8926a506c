import { Launcher } from './launcher.tsx';
import { Panel } from './panel.tsx';
import { state } from './state.ts';

/** The whole widget: the launcher, or the panel. */
export function App() {
  return state.isPlaced && (state.isOpen ? <Panel /> : <Launcher />);
}
