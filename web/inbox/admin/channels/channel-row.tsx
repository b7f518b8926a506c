import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api } from '../../api.ts';
import { sentenceOf } from '../../refusal.ts';
import { useAsk } from '../parts/ask.tsx';
import { State } from '../parts/badge.tsx';
import { RowAction } from '../parts/table.tsx';
import { count } from '../parts/times.ts';
import styles from './channels.module.css';
import { type Channel, channelsQuery } from './queries.ts';
import { codeWords, kindNames } from './words.ts';

type Props = {
  readonly channel: Channel;
  readonly onEdit: () => void;
  readonly onSecret: (secret: string) => void;
};

/** One channel: where it leads, whether it works, and what can be done with it. */
export function ChannelRow({ channel, onEdit, onSecret }: Props) {
  const ask = useAsk();
  const client = useQueryClient();
  const params = { path: { id: channel.channelId } };
  const test = useMutation({ mutationFn: () => answerOf(api.POST('/v1/channels/{id}/test', { params })) });
  const rotate = useMutation({
    mutationFn: () => answerOf(api.POST('/v1/channels/{id}/rotate-secret', { params })),
    onSuccess: ({ secret }) => onSecret(secret),
  });
  const remove = useMutation({
    mutationFn: () => answerOf(api.DELETE('/v1/channels/{id}', { params })),
    onSettled: () => client.invalidateQueries({ queryKey: channelsQuery.queryKey }),
  });
  const askRemove = async () => {
    const isSure = await ask({
      title: `Remove "${channel.name}"?`,
      does: 'Nothing more is sent there, and what still waits to be sent there is given up.',
      action: 'Remove the channel',
      isHarmful: true,
    });
    if (isSure) remove.mutate();
  };
  const askRotate = async () => {
    const isSure = await ask({
      title: 'Make a new signing secret?',
      does: 'The new one signs from now on, beside the one before it, so that you can change your receiver without a gap. An older one ends.',
      action: 'Make a new secret',
    });
    if (isSure) rotate.mutate();
  };
  const error = test.error ?? rotate.error ?? remove.error;
  return (
    <li className={styles.channel}>
      <div className={styles.words}>
        <p className={styles.name}>
          {channel.name}
          {channel.gone ? (
            <State tone="risk">Gone: its address answered that it is no more</State>
          ) : (
            !channel.enabled && <State>Off</State>
          )}
        </p>
        <p className={styles.about}>
          <span>{kindNames[channel.kind]}</span>
          <span>{channel.to?.join(', ') ?? hostOf(channel.url)}</span>
          <span>
            {channel.notices.length === 0
              ? 'all notices'
              : count(channel.notices.length, 'kind of notice', 'kinds of notices')}
          </span>
          {channel.includeText && <span>with the customer's words</span>}
          {channel.interactive && <span>claim from Slack</span>}
        </p>
        <p className={styles.outcome} role="status" data-wrong={error || isBad(test.data) || undefined}>
          {error ? sentenceOf(error) : test.data && said(test.data)}
        </p>
      </div>
      <div className={styles.actions}>
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => test.mutate()}
          loading={test.isPending}
          aria-label={`Test ${channel.name}`}
        >
          Test
        </Button>
        {channel.kind === 'webhook' && (
          <RowAction label={`New secret of ${channel.name}`} onClick={() => void askRotate()}>
            New secret
          </RowAction>
        )}
        <RowAction label={`Change ${channel.name}`} onClick={onEdit}>
          Change
        </RowAction>
        <RowAction label={`Remove ${channel.name}`} isHarmful onClick={() => void askRemove()}>
          Remove
        </RowAction>
      </div>
    </li>
  );
}

type Tested = { readonly outcome: 'sent' | 'retry' | 'refused' | 'gone'; readonly code: string | null };

function isBad(tested: Tested | undefined): boolean {
  return tested !== undefined && tested.outcome !== 'sent';
}

function said({ outcome, code }: Tested): string {
  if (outcome === 'sent') return 'It has arrived.';
  return `It has not arrived: ${codeWords(code)}.${outcome === 'retry' ? ' A real notice would be tried again.' : ''}`;
}

function hostOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).host : (url ?? '');
}
