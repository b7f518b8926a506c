import { initials } from './bubble.tsx';
import { config, say } from './config.ts';
import { isAlone } from './host.ts';
import { icon } from './icons.tsx';
import { close } from './showing.ts';
import type { Standing } from './standing.ts';
import { answers, nameOr } from './wording.ts';

const icons = { ai: 'spark', waiting: 'clock', human: 'person', resolved: 'check' } as const;

/** The head of the panel: the site, and who answers now. */
export function header({ mode, name }: Standing) {
  // The name is an element of its own: where it is too long, it is cut at its own end.
  const [before, after] = answers({ mode, name: '\0' }).split('\0');
  return (
    <header class="header">
      {/* Keyed, so that a change of hands is a new badge that comes in. */}
      <span class={`badge ${mode}`} key={mode + name} aria-hidden="true">
        {(mode === 'human' && initials(name)) || icon(icons[mode])}
      </span>
      <div class="who">
        <h1>
          <bdi>{config.name}</bdi>
        </h1>
        <p>
          {before}
          {after != null && [<bdi key="name">{nameOr(name)}</bdi>, after]}
        </p>
      </div>
      {!isAlone && (
        <button type="button" class="plain-button" onClick={close} aria-label={say('close')}>
          {icon('down')}
        </button>
      )}
    </header>
  );
}
