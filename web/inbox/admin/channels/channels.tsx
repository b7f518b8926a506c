import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Page, Panel } from '../parts/page.tsx';
import { type Once, ShownOnce } from '../parts/shown-once.tsx';
import { Empty, Loaded } from '../parts/states.tsx';
import { ChannelRow } from './channel-row.tsx';
import styles from './channels.module.css';
import { Deliveries } from './deliveries.tsx';
import { EditChannel } from './edit-channel.tsx';
import { NoMail } from './no-mail.tsx';
import { type Channel, channelsQuery } from './queries.ts';

/** Where people and programs are told of what happens on a site. */
export function Channels({ site }: { readonly site: string }) {
  const query = useQuery(channelsQuery);
  const [edited, setEdited] = useState<Channel | 'new' | null>(null);
  const [once, setOnce] = useState<Once | null>(null);
  const showSecret = (name: string, secret: string) =>
    setOnce({
      title: `Signing secret of "${name}"`,
      text: secret,
      about:
        'Check the signature of what you receive with it (Standard Webhooks: webhook-id, webhook-timestamp, webhook-signature). It is not shown again; you can make a new one.',
    });
  const add = <Button onClick={() => setEdited('new')}>Add a channel</Button>;
  return (
    <Page
      title="Channels"
      lead="Where people are told that somebody waits: Slack, e-mail, or a webhook of yours. The inbox shows it anyway."
      actions={add}
    >
      <NoMail>E-mail channels cannot send; Slack and webhooks can.</NoMail>
      <Panel isFlush>
        <Loaded query={query}>
          {(all) => {
            const channels = all.filter((channel) => channel.site === site);
            if (channels.length === 0) {
              return (
                <Empty title="No channels" action={add}>
                  Nobody who is not in the inbox hears of a handoff. A Slack channel or a shared mailbox is a
                  good first one.
                </Empty>
              );
            }
            return (
              <ul className={styles.list}>
                {channels.map((channel) => (
                  <ChannelRow
                    key={channel.channelId}
                    channel={channel}
                    onEdit={() => setEdited(channel)}
                    onSecret={(secret) => showSecret(channel.name, secret)}
                  />
                ))}
              </ul>
            );
          }}
        </Loaded>
      </Panel>
      <Deliveries site={site} channels={query.data ?? []} />
      {edited && (
        <EditChannel
          site={site}
          channel={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onSaved={(name, secret) => {
            setEdited(null);
            if (secret) showSecret(name, secret);
          }}
        />
      )}
      <ShownOnce once={once} onDone={() => setOnce(null)} />
    </Page>
  );
}
