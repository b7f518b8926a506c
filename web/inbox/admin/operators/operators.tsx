import { Button, Table } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Operator } from '../../../client/schema.d.ts';
import { answerOf, api } from '../../api.ts';
import { useMe } from '../../session.ts';
import { State, type Tone } from '../parts/badge.tsx';
import { Page, Panel } from '../parts/page.tsx';
import { type Once, ShownOnce } from '../parts/shown-once.tsx';
import { Loaded, Problem } from '../parts/states.tsx';
import tables from '../parts/table.module.css';
import { RowAction, Rows } from '../parts/table.tsx';
import { EditOperator } from './edit-operator.tsx';
import { InviteOperator } from './invite-operator.tsx';
import { operatorsQuery } from './queries.ts';
import { roleLabel } from './roles.ts';

const tones: Readonly<Record<Operator['status'], Tone>> = {
  active: 'good',
  invited: 'wait',
  disabled: 'quiet',
};

/** The people who work here. */
export function Operators() {
  const me = useMe();
  const client = useQueryClient();
  const query = useQuery(operatorsQuery);
  const [isInviting, setInviting] = useState(false);
  const [edited, setEdited] = useState<Operator | null>(null);
  const [once, setOnce] = useState<Once | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: operatorsQuery.queryKey });
  const inviteAgain = useMutation({
    mutationFn: ({ operatorId }: Operator) =>
      answerOf(api.POST('/v1/operators/{id}/invite', { params: { path: { id: operatorId } } })),
    onSuccess: ({ inviteUrl }, { name, status }) =>
      setOnce(status === 'active' ? passwordLink(name, inviteUrl) : invitation(name, inviteUrl)),
  });
  return (
    <Page
      title="Operators"
      lead="The people who work here, what they may do, and how much they take on at once."
      actions={<Button onClick={() => setInviting(true)}>Invite someone</Button>}
    >
      <Problem error={inviteAgain.error} />
      <Panel isFlush>
        <Loaded query={query}>
          {(operators) => (
            <Rows heads={['Name', 'Role', 'Teams', { number: 'At once' }, 'State', 'actions']}>
              {operators.toSorted(byName).map((one) => (
                <Table.Tr key={one.operatorId}>
                  <Table.Td>
                    <span className={tables.name}>
                      {one.name}
                      {one.operatorId === me.operatorId && <span className={tables.quiet}>you</span>}
                    </span>
                    <span className={tables.sub}>{one.email}</span>
                  </Table.Td>
                  <Table.Td>{roleLabel(one.role)}</Table.Td>
                  <Table.Td>
                    {one.teams.length > 0 ? (
                      one.teams.join(', ')
                    ) : (
                      <span className={tables.quiet}>All queues</span>
                    )}
                  </Table.Td>
                  <Table.Td className={tables.number} data-label="At once">
                    {one.capacity}
                  </Table.Td>
                  <Table.Td>
                    <State tone={tones[one.status]}>{one.status}</State>
                  </Table.Td>
                  <Table.Td className={tables.actions}>
                    {one.status === 'invited' && (
                      <RowAction label={`Invite ${one.name} again`} onClick={() => inviteAgain.mutate(one)}>
                        Invite again
                      </RowAction>
                    )}
                    {one.status === 'active' && one.operatorId !== me.operatorId && (
                      <RowAction
                        label={`New link to a password for ${one.name}`}
                        onClick={() => inviteAgain.mutate(one)}
                      >
                        New link
                      </RowAction>
                    )}
                    <RowAction label={`Change ${one.name}`} onClick={() => setEdited(one)}>
                      Change
                    </RowAction>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Rows>
          )}
        </Loaded>
      </Panel>
      <InviteOperator
        isOpen={isInviting}
        onClose={() => setInviting(false)}
        onInvited={(name, url) => {
          setInviting(false);
          setOnce(invitation(name, url));
          void refresh();
        }}
      />
      {edited && (
        <EditOperator
          key={edited.operatorId}
          operator={edited}
          teams={[...new Set((query.data ?? []).flatMap(({ teams }) => teams))]}
          onClose={() => setEdited(null)}
          onChanged={() => {
            setEdited(null);
            void refresh();
          }}
        />
      )}
      <ShownOnce once={once} onDone={() => setOnce(null)} />
    </Page>
  );
}

function byName(a: Operator, b: Operator): number {
  const rank = ({ status }: Operator) => (status === 'disabled' ? 1 : 0);
  return rank(a) - rank(b) || a.name.localeCompare(b.name);
}

function invitation(name: string, url: string): Once {
  return {
    title: `Invitation for ${name}`,
    text: url,
    about: `Send this link to ${name} in your own way; Baton sends it to nobody. It works once, within 72 hours, and whoever opens it sets the password. It is not shown again, but you can invite again.`,
  };
}

function passwordLink(name: string, url: string): Once {
  return {
    title: `Password link for ${name}`,
    text: url,
    about: `Send this link to ${name} in your own way; Baton sends it to nobody. It works once, within 72 hours, and whoever opens it sets a new password. Until then the old password goes on; then it is void, and ${name} is signed out everywhere else.`,
  };
}
