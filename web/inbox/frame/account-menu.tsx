import { Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { useLocation } from 'wouter';
import { useMay, useMe, useSignOut } from '../session.ts';
import styles from './frame.module.css';
import { usePresence } from './presence.ts';

/** Who I am, whether I am there, and how I leave. */
export function AccountMenu() {
  const me = useMe();
  const answers = useMay('operator');
  const [presence, setPresence] = usePresence(answers);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const [, go] = useLocation();
  const name = answers ? `${me.name}, ${presence}` : me.name;
  return (
    <Menu position="right-end" width={220}>
      <Menu.Target>
        <UnstyledButton className={styles.account}>
          <span aria-hidden="true">{initials(me.name)}</span>
          <span className="unseen">Account of {name}</span>
          {answers && <span className={styles.state} data-state={presence} />}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{me.email ?? me.name}</Menu.Label>
        {answers &&
          (['online', 'away'] as const).map((state) => (
            <Menu.Item
              key={state}
              onClick={() => setPresence(state)}
              aria-current={presence === state ? 'true' : undefined}
              rightSection={presence === state ? '✓' : null}
            >
              {state === 'online' ? 'Online: I take conversations' : 'Away: nothing new for me'}
            </Menu.Item>
          ))}
        <Menu.Divider />
        {(['light', 'dark', 'auto'] as const).map((scheme) => (
          <Menu.Item
            key={scheme}
            onClick={() => setColorScheme(scheme)}
            rightSection={colorScheme === scheme ? '✓' : null}
          >
            {{ light: 'Light', dark: 'Dark', auto: 'As this device' }[scheme]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => go('/admin/account')}>Name and password</Menu.Item>
        <Menu.Item onClick={() => void signOut()}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The first letters of the first and the last word. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
