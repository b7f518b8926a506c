import { Button, Modal, Table, TextInput } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiKey, Role } from '../../../client/schema.d.ts';
import { answerOf, api } from '../../api.ts';
import { everyItem, mostListed } from '../answer.ts';
import { roleLabel } from '../operators/roles.ts';
import { useAsk } from '../parts/ask.tsx';
import { fieldProblem, otherProblem } from '../parts/field-problem.ts';
import forms from '../parts/form.module.css';
import { Page, Panel } from '../parts/page.tsx';
import { RoleSelect } from '../parts/role-select.tsx';
import { type Once, ShownOnce } from '../parts/shown-once.tsx';
import { Empty, Loaded, Problem } from '../parts/states.tsx';
import tables from '../parts/table.module.css';
import { RowAction, Rows, TimeCell } from '../parts/table.tsx';
import { useNames } from '../sites/queries.ts';

const keysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: () =>
    everyItem((cursor) =>
      api.GET('/v1/api-keys', { params: { query: { limit: mostListed, ...(cursor ? { cursor } : {}) } } }),
    ),
});

/** Keys for programs. */
export function ApiKeys() {
  const ask = useAsk();
  const client = useQueryClient();
  const nameOf = useNames();
  const query = useQuery(keysQuery);
  const [isMaking, setMaking] = useState(false);
  const [once, setOnce] = useState<Once | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: keysQuery.queryKey });
  const revoke = useMutation({
    mutationFn: ({ apiKeyId }: ApiKey) =>
      answerOf(api.DELETE('/v1/api-keys/{id}', { params: { path: { id: apiKeyId } } })),
    onSettled: refresh,
  });
  const askRevoke = async (key: ApiKey) => {
    const isSure = await ask({
      title: `Revoke "${key.name}"?`,
      does: 'Programs that use it are refused within seconds. It cannot be brought back.',
      action: 'Revoke the key',
      isHarmful: true,
    });
    if (isSure) revoke.mutate(key);
  };
  const add = <Button onClick={() => setMaking(true)}>Make a key</Button>;
  return (
    <Page
      title="API keys"
      lead={
        <>
          Keys for programs, each with a role. What they can call is described at{' '}
          <a className={forms.link} href="/docs" target="_blank" rel="noreferrer">
            the API's own page
          </a>
          .
        </>
      }
      actions={add}
    >
      <Problem error={revoke.error} />
      <Panel isFlush>
        <Loaded query={query}>
          {(keys) =>
            keys.length === 0 ? (
              <Empty title="No keys" action={add}>
                A key lets a program read or answer conversations: reports, imports, your own tools.
              </Empty>
            ) : (
              <Rows heads={['Name', 'Role', 'Made', 'By', 'actions']}>
                {keys.map((key) => (
                  <Table.Tr key={key.apiKeyId}>
                    <Table.Td>
                      <span className={tables.name}>{key.name}</span>
                    </Table.Td>
                    <Table.Td>{roleLabel(key.role)}</Table.Td>
                    <TimeCell time={key.createdAt} />
                    <Table.Td>{nameOf(key.createdBy)}</Table.Td>
                    <Table.Td className={tables.actions}>
                      <RowAction label={`Revoke ${key.name}`} isHarmful onClick={() => void askRevoke(key)}>
                        Revoke
                      </RowAction>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Rows>
            )
          }
        </Loaded>
      </Panel>
      <MakeKey
        isOpen={isMaking}
        onClose={() => setMaking(false)}
        onMade={(name, key) => {
          setMaking(false);
          void refresh();
          setOnce({
            title: `API key "${name}"`,
            text: key,
            about: (
              <>
                Send it as <code>Authorization: Bearer …</code>. Baton keeps only its fingerprint, so it is
                not shown again.
              </>
            ),
          });
        }}
      />
      <ShownOnce once={once} onDone={() => setOnce(null)} />
    </Page>
  );
}

type MakeProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onMade: (name: string, key: string) => void;
};

function MakeKey({ isOpen, onClose, onMade }: MakeProps) {
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const make = useMutation({
    mutationFn: () => answerOf(api.POST('/v1/api-keys', { body: { name, role } })),
    onSuccess: (made) => {
      setName('');
      onMade(made.name, made.key);
    },
  });
  return (
    <Modal opened={isOpen} onClose={onClose} title="Make an API key">
      <form
        className={forms.fields}
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <Problem error={otherProblem(make.error, ['name', 'role'])} />
        <TextInput
          label="Name"
          description="What it is for, so that you know later what revoking it stops."
          data-autofocus
          required
          withAsterisk={false}
          maxLength={100}
          value={name}
          error={fieldProblem(make.error, 'name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <RoleSelect value={role} onChange={setRole} problem={fieldProblem(make.error, 'role')} />
        <div className={forms.end}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={make.isPending}>
            Make the key
          </Button>
        </div>
      </form>
    </Modal>
  );
}
