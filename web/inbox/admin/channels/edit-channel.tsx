import {
  Button,
  Modal,
  MultiSelect,
  PasswordInput,
  SegmentedControl,
  Switch,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { noticeKinds } from '../../../../domain/notices.ts';
import type { Operator } from '../../../client/schema.d.ts';
import { answerOf, api } from '../../api.ts';
import { operatorsQuery } from '../operators/queries.ts';
import { useAsk } from '../parts/ask.tsx';
import { Copyable } from '../parts/copyable.tsx';
import { useDraft } from '../parts/draft.ts';
import { fieldProblem, otherProblem } from '../parts/field-problem.ts';
import forms from '../parts/form.module.css';
import { Problem } from '../parts/states.tsx';
import { useUnsaved } from '../parts/unsaved.ts';
import { type Channel, channelsQuery } from './queries.ts';
import { linesOf, usersOf } from './slack-users.ts';
import { kindNames, noticeNames } from './words.ts';

type Props = {
  readonly site: string;
  /** Null for a new one. */
  readonly channel: Channel | null;
  readonly onClose: () => void;
  readonly onSaved: (name: string, secret: string | undefined) => void;
};

/** Where notices go, and which. */
export function EditChannel({ site, channel, onClose, onSaved }: Props) {
  const ask = useAsk();
  const client = useQueryClient();
  const { data: people = nobody } = useQuery(operatorsQuery);
  const draft = useDraft(useMemo(() => toForm(channel, people), [channel, people]));
  const { value, set, changes } = draft;
  const [stranger] = draft.changes.users === undefined ? [] : usersOf(value.users, people).strangers;
  useUnsaved(draft.isChanged);
  const save = useMutation({
    mutationFn: async (): Promise<{ name: string; secret?: string | undefined }> => {
      const { kind: _kind, ...fields } = channel ? changes : value;
      const body = toBody(fields, value.kind, people);
      return channel
        ? answerOf(api.PATCH('/v1/channels/{id}', { params: { path: { id: channel.channelId } }, body }))
        : answerOf(api.POST('/v1/channels', { body: { ...body, site, kind: value.kind, name: value.name } }));
    },
    onSuccess: async ({ name, secret }) => {
      await client.invalidateQueries({ queryKey: channelsQuery.queryKey });
      onSaved(name, secret);
    },
  });
  const close = async () => {
    const isSure =
      !draft.isChanged ||
      (await ask({
        title: 'Close without saving?',
        does: 'What you wrote here is not saved.',
        action: 'Close without saving',
        isHarmful: true,
      }));
    if (isSure) onClose();
  };
  const problem = (field: string) => fieldProblem(save.error, field);
  return (
    <Modal opened onClose={() => void close()} title={channel ? channel.name : 'Add a channel'} size="lg">
      <form
        className={forms.fields}
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Problem
          error={otherProblem(save.error, ['name', 'url', 'to', 'signingSecret', 'users', 'notices'])}
        />
        {!channel && (
          <SegmentedControl
            aria-label="Kind of channel"
            data={Object.entries(kindNames).map(([kind, label]) => ({ value: kind, label }))}
            value={value.kind}
            onChange={(kind) => set({ kind: kind as Channel['kind'] })}
          />
        )}
        <TextInput
          label="Name"
          required
          withAsterisk={false}
          data-autofocus
          maxLength={100}
          value={value.name}
          error={problem('name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        {value.kind === 'email' ? (
          <TagsInput
            label="Addresses"
            description="Mail is sent by the server that BATON_SMTP_URL names."
            placeholder="support@example.com"
            splitChars={[',', ' ', ';']}
            acceptValueOnBlur
            value={value.to}
            error={problem('to')}
            onChange={(to) => set({ to })}
          />
        ) : (
          <TextInput
            label={value.kind === 'slack' ? "Slack's incoming webhook" : 'Address'}
            description={
              value.kind === 'slack'
                ? 'Slack makes one for each channel: your app, Incoming Webhooks.'
                : 'Each notice is a signed POST of JSON; the signing secret is shown when you have saved.'
            }
            placeholder={value.kind === 'slack' ? 'https://hooks.slack.com/services/…' : 'https://'}
            required
            withAsterisk={false}
            inputMode="url"
            value={value.url}
            error={problem('url')}
            onChange={(event) => set({ url: event.currentTarget.value })}
          />
        )}
        {value.kind === 'slack' && (
          <>
            <PasswordInput
              label="Slack's signing secret (optional)"
              description={
                channel?.interactive
                  ? 'One is set, so people can claim and reply from Slack. Write another to replace it.'
                  : 'With it people claim and reply from Slack. It stands on your Slack app, Basic Information.'
              }
              autoComplete="off"
              value={value.signingSecret}
              error={problem('signingSecret')}
              onChange={(event) => set({ signingSecret: event.currentTarget.value })}
            />
            {channel && (
              <div>
                <p className={forms.quiet}>
                  Slack's Interactivity and Event Subscriptions of this channel call:
                </p>
                {['interactions', 'events'].map((what) => (
                  <Copyable
                    key={what}
                    text={`${location.origin}/v1/slack/${channel.channelId}/${what}`}
                    label={`Slack's address for ${what}`}
                  />
                ))}
              </div>
            )}
            <Textarea
              label="Who is who (optional)"
              description="One a line: a Slack user id and the e-mail address of whoever it is here."
              placeholder="U0123ABCD ana@example.com"
              autosize
              minRows={2}
              maxRows={8}
              value={value.users}
              error={problem('users') ?? (stranger && `${stranger} is nobody who works here.`)}
              onChange={(event) => set({ users: event.currentTarget.value })}
            />
          </>
        )}
        <MultiSelect
          label="Notices"
          description="Which it gets. With none named, all."
          placeholder={value.notices.length === 0 ? 'All' : undefined}
          data={noticeKinds.map((kind) => ({ value: kind, label: noticeNames[kind] }))}
          hidePickedOptions
          value={value.notices}
          error={problem('notices')}
          onChange={(notices) => set({ notices: notices as Channel['notices'] })}
        />
        <Switch
          label="Send the customer's words"
          description="Off: only that there is something, with a link. On: their last message leaves Baton, and is not erased with the conversation."
          checked={value.includeText}
          onChange={(event) => set({ includeText: event.currentTarget.checked })}
        />
        {channel && (
          <Switch
            label="On"
            checked={value.enabled}
            onChange={(event) => set({ enabled: event.currentTarget.checked })}
          />
        )}
        <div className={forms.end}>
          <Button variant="default" onClick={() => void close()}>
            Cancel
          </Button>
          <Button
            type="submit"
            loading={save.isPending}
            disabled={!draft.isChanged || stranger !== undefined}
          >
            {channel ? 'Save' : 'Add the channel'}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

type Form = {
  readonly kind: Channel['kind'];
  readonly name: string;
  readonly url: string;
  readonly to: string[];
  readonly signingSecret: string;
  readonly users: string;
  readonly notices: Channel['notices'];
  readonly includeText: boolean;
  readonly enabled: boolean;
};

const nobody: readonly Operator[] = [];

function toForm(channel: Channel | null, people: readonly Operator[]): Form {
  return {
    kind: channel?.kind ?? 'slack',
    name: channel?.name ?? '',
    url: channel?.url ?? '',
    to: channel?.to ?? [],
    signingSecret: '',
    users: linesOf(channel?.users ?? {}, people),
    notices: channel?.notices ?? [],
    includeText: channel?.includeText ?? false,
    enabled: channel?.enabled ?? true,
  };
}

/** What the API takes of a form: the fields of its kind alone, and no secret where none was written. */
function toBody(
  { url, to, signingSecret, users, ...common }: Partial<Omit<Form, 'kind'>>,
  kind: Channel['kind'],
  people: readonly Operator[],
) {
  return {
    ...common,
    ...(kind !== 'email' && url !== undefined ? { url } : {}),
    ...(kind === 'email' && to !== undefined ? { to } : {}),
    ...(kind === 'slack' && signingSecret ? { signingSecret } : {}),
    ...(kind === 'slack' && users !== undefined ? { users: usersOf(users, people).users } : {}),
  };
}
