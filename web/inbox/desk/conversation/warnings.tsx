import { useEffect, useRef, useState } from 'react';
import type { Conversation } from '../../../client/schema.d.ts';
import { Icon } from '../../icon.tsx';
import { countdown, useNow } from '../clock.ts';
import type { ReplyWay } from './actions.ts';
import styles from './composer.module.css';

type WarningsProps = {
  readonly standing: Conversation;
  readonly way: ReplyWay;
  readonly composing: boolean;
  readonly problem: string | null;
};

/** What one should know before one sends: who else answers, and that the AI is held. */
export function Warnings({ standing, way, composing, problem }: WarningsProps) {
  const taken = useTakenMeanwhile(way, composing);
  const owner = standing.owner?.name ?? 'A colleague';
  if (problem) return <Warning tone="risk">{problem} Your text is kept.</Warning>;
  if (taken && way === 'take-over') {
    return (
      <Warning tone="wait">{owner} took this conversation while you were writing. Your text is kept.</Warning>
    );
  }
  if (way === 'take-over') return <Warning tone="plain">{owner} answers this customer.</Warning>;
  if (way === 'closed')
    return <Warning tone="plain">Resolved. The customer’s next message opens it again.</Warning>;
  if (way === 'barge-in' && standing.holdUntil) return <Held until={standing.holdUntil} />;
  return null;
}

function Held({ until }: { readonly until: string }) {
  const left = Date.parse(until) - useNow();
  if (left <= 0) return null;
  return (
    <Warning tone="plain">
      The AI is held for {countdown(left)}: it sends nothing. Typing holds it longer.
    </Warning>
  );
}

type WarningProps = { readonly tone: 'plain' | 'wait' | 'risk'; readonly children: React.ReactNode };

export function Warning({ tone, children }: WarningProps) {
  return (
    <p className={styles.warning} data-tone={tone} role={tone === 'plain' ? 'status' : 'alert'}>
      <Icon name={tone === 'plain' ? 'person' : 'warning'} size={14} />
      <span>{children}</span>
    </p>
  );
}

/** Whether a colleague came before me since I began to write. */
function useTakenMeanwhile(way: ReplyWay, composing: boolean): boolean {
  const [taken, setTaken] = useState(false);
  const before = useRef(way);
  useEffect(() => {
    if (way === 'take-over' && before.current !== 'take-over' && composing) setTaken(true);
    if (way !== 'take-over') setTaken(false);
    before.current = way;
  }, [way, composing]);
  return taken;
}
