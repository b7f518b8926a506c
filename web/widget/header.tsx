import { config, say } from './config.ts';
import { Icon, type IconName } from './icons.tsx';
import type { Standing } from './standing.ts';

const icons = { ai: 'spark', waiting: 'clock', human: 'person', resolved: 'check' } as const;

/** Who answers now, in words. */
export function answers({ mode, name }: Pick<Standing, 'mode' | 'name'>): string {
  return say(`answers.${mode}`, { name: name ?? say('team') });
}

/** The head of the panel: the site, and who answers now. */
export function Header({
  standing,
  onClose,
}: {
  readonly standing: Pick<Standing, 'mode' | 'name'>;
  readonly onClose: (() => void) | null;
}) {
  const { mode, name } = standing;
  return (
    <header class="header">
      {/* Keyed, so that a change of hands is a new badge that comes in. */}
      <span class={`badge ${mode}`} key={`${mode}${name}`}>
        {mode === 'human' && name ? <b aria-hidden="true">{initials(name)}</b> : <Icon name={icons[mode]} />}
      </span>
      <div class="who">
        <h1>
          <bdi>{config.name}</bdi>
        </h1>
        <p>{answers(standing)}</p>
      </div>
      {onClose && (
        <button type="button" class="plain-button" onClick={onClose} aria-label={say('close')}>
          <Icon name="down" />
        </button>
      )}
    </header>
  );
}

/** The first letters of the first and the last name. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => [...(word ?? '')][0] ?? '').join('');
}

/** The round picture beside what somebody says. */
export function Face({ voice, name }: { readonly voice: 'ai' | 'operator'; readonly name: string | null }) {
  const icon: IconName = voice === 'ai' ? 'spark' : 'person';
  return (
    <span class={`face ${voice}`} aria-hidden="true">
      {voice === 'operator' && name ? initials(name) : <Icon name={icon} size={14} />}
    </span>
  );
}
