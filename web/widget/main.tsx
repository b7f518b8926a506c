import { render } from 'preact';
import './style.css';
import { App } from './app.tsx';
import { config, say } from './config.ts';
import { hearHost, tellHost } from './host.ts';
import type { Page } from './opening.ts';
import { openMemory } from './storage.ts';
import { openTalk } from './talk.ts';
import { dress } from './theme.ts';

let page: Page | null = null;
const memory = openMemory(config.site);
const talk = openTalk({ site: config.site, language: config.language, memory, page: () => page });

hearHost((message) => {
  if (message.baton === 'host') page = message.page;
  else if (message.baton === 'ask' && message.text.trim()) talk.say(message.text.trim());
  else if (message.baton === 'identify') talk.identify(message.token);
  else if (message.baton === 'reset') talk.forget();
});
dress();
render(<App talk={talk} memory={memory} />, document.body);
tellHost({ baton: 'ready', title: say('title', { site: config.name }), side: config.look.position });
