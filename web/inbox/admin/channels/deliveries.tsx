import { Button, SegmentedControl, Table } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { answerOf, api } from '../../api.ts';
import { State, type Tone } from '../parts/badge.tsx';
import forms from '../parts/form.module.css';
import { Panel } from '../parts/page.tsx';
import { ShowMore } from '../parts/show-more.tsx';
import { Empty, Problem } from '../parts/states.tsx';
import tables from '../parts/table.module.css';
import { RowAction, Rows, TimeCell } from '../parts/table.tsx';
import type { Channel, Delivery } from './queries.ts';
import { codeWords, noticeNames } from './words.ts';

const states: Readonly<Record<Delivery['state'], { readonly label: string; readonly tone: Tone }>> = {
  pending: { label: 'On its way', tone: 'wait' },
  sent: { label: 'Arrived', tone: 'good' },
  dead: { label: 'Given up', tone: 'risk' },
};
const perPage = 25;

type Props = { readonly site: string; readonly channels: readonly Channel[] };

/** What was sent where, and what was given up. */
export function Deliveries({ site, channels }: Props) {
  const [state, setState] = useState<Delivery['state'] | 'all'>('all');
  const query = useInfiniteQuery({
    queryKey: ['deliveries', site, state],
    queryFn: ({ pageParam: cursor }) =>
      answerOf(
        api.GET('/v1/deliveries', {
          params: {
            query: {
              site,
              limit: perPage,
              ...(state === 'all' ? {} : { state }),
              ...(cursor ? { cursor } : {}),
            },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
    placeholderData: keepPreviousData,
  });
  const replay = useMutation({
    mutationFn: ({ deliveryId }: Delivery) =>
      answerOf(api.POST('/v1/deliveries/{id}/replay', { params: { path: { id: deliveryId } } })),
    onSettled: () => query.refetch(),
  });
  const deliveries = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const nameOf = (id: string | null) =>
    channels.find(({ channelId }) => channelId === id)?.name ?? 'a customer, by e-mail';
  return (
    <Panel
      title="Deliveries"
      about="Each is sent once. What cannot be delivered is tried again for hours, then given up; you can send it again."
      isFlush
      actions={
        <>
          <SegmentedControl
            aria-label="Deliveries to show"
            size="xs"
            data={[
              { value: 'all', label: 'All' },
              ...Object.entries(states).map(([value, { label }]) => ({ value, label })),
            ]}
            value={state}
            onChange={(next) => setState(next as typeof state)}
          />
          <Button size="xs" variant="default" onClick={() => void query.refetch()} loading={query.isFetching}>
            Look again
          </Button>
        </>
      }
    >
      <Problem error={query.error ?? replay.error} />
      {query.isSuccess && deliveries.length === 0 ? (
        <Empty title={state === 'dead' ? 'Nothing was given up' : 'Nothing was sent'}>
          {state === 'dead'
            ? 'Every notice arrived or is on its way.'
            : 'Notices appear here from the first handoff on.'}
        </Empty>
      ) : (
        <Rows heads={['Notice', 'To', 'State', { number: 'Attempts' }, 'Made', 'actions']}>
          {deliveries.map((delivery) => (
            <Table.Tr key={delivery.deliveryId}>
              <Table.Td>
                <Link href={`~/inbox/all/${delivery.conversationId}`} className={forms.link}>
                  {noticeNames[delivery.kind]}
                </Link>
              </Table.Td>
              <Table.Td>{nameOf(delivery.channelId)}</Table.Td>
              <Table.Td>
                <State tone={states[delivery.state].tone}>
                  {isTriedAgain(delivery) ? 'Is tried again' : states[delivery.state].label}
                </State>
                {delivery.state !== 'sent' && delivery.code && (
                  <span className={tables.sub}>{codeWords(delivery.code)}</span>
                )}
              </Table.Td>
              <Table.Td className={tables.number} data-label="Attempts">
                {delivery.attempts}
              </Table.Td>
              <TimeCell time={delivery.createdAt} />
              <Table.Td className={tables.actions}>
                {delivery.state === 'dead' && (
                  <RowAction isPending={replay.isPending} onClick={() => replay.mutate(delivery)}>
                    Send again
                  </RowAction>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Rows>
      )}
      <ShowMore query={query} label="Show more" />
    </Panel>
  );
}

/** It has failed so far, and is not given up. */
function isTriedAgain({ state, code }: Delivery): boolean {
  return state !== 'sent' && state !== 'dead' && code !== null;
}
