import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api.ts';
import { useMe } from '../../session.ts';
import { CommandDialog, type DialogProps } from './dialog.tsx';
import { useColleagues } from './use-names.ts';

/** Who may answer soonest stands first. */
const states = ['online', 'away', 'offline'] as const;

/** Hands it to a colleague or to a team's queue. Who is there, and how much each has, is told with the names. */
export function TransferDialog({ standing, ...props }: DialogProps) {
  const { operatorId } = useMe();
  const colleagues = useColleagues().data?.items ?? [];
  const presence = useQuery({
    queryKey: ['presence'],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/presence', { signal })),
    enabled: props.opened,
    staleTime: 5_000,
  }).data?.items;
  const [to, setTo] = useState<string | null>(null);
  const there = new Map((presence ?? []).map((one) => [one.id, one]));
  const people = colleagues
    .filter(({ id, role }) => id !== standing.owner?.id && role !== 'viewer')
    .map(({ id, name }) => ({ id, name, state: 'offline' as const, load: 0, capacity: 0, ...there.get(id) }))
    .sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state) || a.load - b.load)
    .map(({ id, name, state, load, capacity }) => {
      const told = capacity > 0 ? `${state}, ${load} of ${capacity}` : state;
      return { value: `person:${id}`, label: `${id === operatorId ? `${name} (you)` : name}: ${told}` };
    });
  const teams = [...new Set((presence ?? []).flatMap((one) => one.teams))].map((team) => ({
    value: `team:${team}`,
    label: team,
  }));
  return (
    <CommandDialog
      {...props}
      title="Transfer"
      does="Transfer"
      order={() => {
        if (to === null) return null;
        const [kind, ...name] = to.split(':');
        return { name: 'transfer', ...(kind === 'team' ? { team: name.join(':') } : { to: name.join(':') }) };
      }}
    >
      <Select
        data-autofocus
        label="To whom"
        description="The customer reads who answers now. Notes and the packet go along."
        data={[
          { group: 'People', items: people },
          ...(teams.length > 0 ? [{ group: 'Queues of teams', items: teams }] : []),
        ]}
        value={to}
        onChange={setTo}
        searchable
        required
        nothingFoundMessage="Nobody of this name"
      />
    </CommandDialog>
  );
}
