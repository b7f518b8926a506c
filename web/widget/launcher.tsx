import { config, say } from './config.ts';
import type { TalkEvent } from './events.ts';
import { icon } from './icons.tsx';
import { dismiss, open } from './showing.ts';
import { state } from './state.ts';
import { mark } from './storage.ts';
import { speaker, wordsOf } from './wording.ts';

const previewLength = 140;

/** The closed chat: a round button, and the newest word when there is one that was not read. */
export function launcher() {
  const read = mark('read');
  const unread = state.events.filter((event) => event.seq > read && isWorthTelling(event));
  const newest = unread.at(-1);
  return (
    <div class={`launcher ${config.look.position}`}>
      {/* The place stays, so that what appears in it is read out. */}
      <div role="status">
        {newest && (
          <div class="peek" key={newest.seq}>
            <button type="button" class="peek-text" onClick={open}>
              <b dir="auto">{newest.type === 'handoff' ? say('handoff.title') : speaker(newest)}</b>
              <span dir="auto">{[...wordsOf(newest)].slice(0, previewLength).join('')}</span>
            </button>
            <button type="button" class="peek-close" aria-label={say('dismiss')} onClick={dismiss}>
              {icon('close')}
            </button>
          </div>
        )}
      </div>
      <button type="button" class="launch" aria-label={say('open')} onClick={open}>
        {icon('chat')}
        {unread.length > 0 && <span class="count">{unread.length > 99 ? '99+' : unread.length}</span>}
      </button>
    </div>
  );
}

/** Words from us that a customer who is not looking should learn of. */
function isWorthTelling({ type, outcome }: TalkEvent): boolean {
  return /^(ai_|operator_m|handoff)/.test(type) || (type === 'resolve' && !!outcome);
}
