import { useLayoutEffect, useRef } from 'preact/hooks';
import { config, say } from './config.ts';
import { tellHost } from './host.ts';
import { Icon } from './icons.tsx';

/** The closed chat: a round button, and the newest word when there is one that was not read. */
export function Launcher({
  unread,
  preview,
  isFocused,
  onNear,
  onOpen,
  onDismiss,
}: {
  readonly unread: number;
  readonly preview: { readonly by: string; readonly text: string } | null;
  /** The chat was just closed from the keyboard or by its button. */
  readonly isFocused: boolean;
  /** Somebody is about to open it. */
  readonly onNear: () => void;
  readonly onOpen: () => void;
  readonly onDismiss: () => void;
}) {
  const button = useRef<HTMLButtonElement>(null);
  const peek = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isFocused) button.current?.focus();
  }, [isFocused]);
  useLayoutEffect(() => {
    if (preview) tellHost({ baton: 'view', view: 'peek', height: peek.current?.offsetHeight ?? 0 });
    else tellHost({ baton: 'view', view: 'closed' });
  }, [preview]);
  return (
    <div class={`launcher ${config.look.position}`}>
      {/* The place stays, so that what appears in it is read out. */}
      <div role="status">
        {preview && (
          <div class="peek" ref={peek}>
            <button type="button" class="peek-text" onClick={onOpen}>
              <b dir="auto">{preview.by}</b>
              <span dir="auto">{preview.text}</span>
            </button>
            <button type="button" class="peek-close" aria-label={say('dismiss')} onClick={onDismiss}>
              <Icon name="close" size={14} />
            </button>
          </div>
        )}
      </div>
      <button
        type="button"
        class="launch"
        ref={button}
        aria-label={say('open')}
        aria-expanded={false}
        onPointerEnter={onNear}
        onFocus={onNear}
        onClick={onOpen}
      >
        <Icon name="chat" size={26} />
        {unread > 0 && <span class="count">{unread > 99 ? '99+' : unread}</span>}
      </button>
    </div>
  );
}
