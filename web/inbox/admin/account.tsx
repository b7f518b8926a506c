import { Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ChangePassword } from '../entry/change-password.tsx';
import { sessionQuery, useMe } from '../session.ts';
import styles from './account.module.css';
import { OwnEmail } from './own-email.tsx';
import { OwnName } from './own-name.tsx';
import { Page, Panel } from './parts/page.tsx';

const rights = {
  viewer: 'You read conversations, sources, gaps and the policy.',
  operator: 'You answer customers: claim, reply, transfer your own, resolve.',
  lead: 'You answer, transfer and resolve any conversation, keep the hours and the direct responses.',
  admin: 'You may do everything, and set Baton up.',
} as const;

/** Who I am here, and my password. */
export function Account() {
  const me = useMe();
  const client = useQueryClient();
  const [isChanged, setChanged] = useState(false);
  return (
    <Page title="Your account" width="text">
      <Panel>
        <dl className={styles.facts}>
          <dt>Name</dt>
          <dd>
            <OwnName />
          </dd>
          <dt>E-mail</dt>
          <dd>
            <OwnEmail />
          </dd>
          <dt>Role</dt>
          <dd>
            <span className={styles.role}>{me.role}</span>
            <span>{rights[me.role]}</span>
          </dd>
        </dl>
      </Panel>
      <Panel title="Change your password" about="This signs you out everywhere else.">
        <div className={styles.password}>
          <ChangePassword
            action="Change password"
            onChanged={(changed) => {
              client.setQueryData(sessionQuery.queryKey, changed);
              setChanged(true);
            }}
          />
          <Text role="status" c="dimmed" mt="sm">
            {isChanged && 'Your password is set. You are signed out everywhere else.'}
          </Text>
        </div>
      </Panel>
    </Page>
  );
}
