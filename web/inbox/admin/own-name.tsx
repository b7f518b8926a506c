import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../api.ts';
import { sessionQuery, useMe } from '../session.ts';
import styles from './account.module.css';
import { fieldProblem, otherProblem } from './parts/field-problem.ts';
import { Problem } from './parts/states.tsx';

/** The name that customers and colleagues read. */
export function OwnName() {
  const me = useMe();
  const client = useQueryClient();
  const [name, setName] = useState(me.name);
  const change = useMutation({
    mutationFn: () => answerOf(api.PATCH('/v1/session', { body: { name: name.trim() } })),
    onSuccess: (changed) => {
      client.setQueryData(sessionQuery.queryKey, changed);
      setName(changed.name);
      void client.invalidateQueries({ queryKey: ['colleagues'] });
    },
  });
  const isSame = name.trim() === me.name || name.trim() === '';
  return (
    <form
      className={styles.name}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSame) change.mutate();
      }}
    >
      <Problem error={otherProblem(change.error, ['name'])} />
      <TextInput
        aria-label="Name"
        description="Customers read it when you answer."
        autoComplete="name"
        maxLength={100}
        inputWrapperOrder={['input', 'description', 'error']}
        value={name}
        error={fieldProblem(change.error, 'name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={change.isPending} disabled={isSame}>
        Save name
      </Button>
    </form>
  );
}
