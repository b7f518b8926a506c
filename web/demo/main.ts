import './style.css';

const script = document.querySelector<HTMLScriptElement>('script[data-site]');
const site = script?.dataset.site ?? '';
const name = document.querySelector('#site');
if (name && site) name.textContent = site;

// What the sample's sources answer, and what they do not, says nothing about another site.
for (const one of document.querySelectorAll<HTMLElement>('[data-only]')) {
  if (one.dataset.only !== site) one.remove();
}

document.querySelector('#open')?.addEventListener('click', () => withChat((chat) => chat.open()));
for (const question of document.querySelectorAll('.ask')) {
  question.addEventListener('click', () => withChat((chat) => chat.ask(question.textContent)));
}

/** The chat's script comes when it comes: a press before that is kept for it. */
function withChat(use: (chat: NonNullable<Window['Baton']>) => void): void {
  if (window.Baton) use(window.Baton);
  else script?.addEventListener('load', () => window.Baton && use(window.Baton), { once: true });
}
