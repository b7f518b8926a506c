import './style.css';
import { app } from './app.tsx';
import { config, say } from './config.ts';
import { hearHost, isAlone, tellHost, wantedTheme } from './host.ts';
import { render } from './jsx-runtime.ts';
import { hear, open, place, tellRead, tellRoom } from './showing.ts';
import { drawWith } from './state.ts';
import { startTalk } from './talk.ts';

document.documentElement.dataset.theme = wantedTheme;
drawWith(() => {
  render(app(), document.body);
  tellRoom();
  tellRead();
});
hearHost(hear);
startTalk();
if (isAlone) {
  place(true);
  open();
}
tellHost({ baton: 'ready', title: say('title', { site: config.name }), side: config.look.position });
