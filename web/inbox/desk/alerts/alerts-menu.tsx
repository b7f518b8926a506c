import { ActionIcon, Popover, Switch } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../../icon.tsx';
import styles from './alerts.module.css';
import { setDesktop, setSound, useAlertSettings } from './alerts.ts';

/** How this device tells that somebody new waits. Permission is asked for on the press of its switch. */
export function AlertsMenu() {
  const { sound, desktop } = useAlertSettings();
  const [refused, setRefused] = useState(false);
  return (
    <Popover position="bottom-end" width={300} shadow="md" trapFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label="Alerts" data-on={sound || desktop}>
          <Icon name="bell" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={styles.alerts}>
        <strong>When somebody new waits</strong>
        <Switch label="Play a sound" checked={sound} onChange={({ target }) => setSound(target.checked)} />
        <Switch
          label="Show a notification"
          checked={desktop}
          onChange={async ({ target }) => setRefused(target.checked && !(await setDesktop(target.checked)))}
        />
        {refused && (
          <p role="status">
            Your browser does not allow notifications of this page. Change that in its settings.
          </p>
        )}
        <p>Only on this device, and never for what you do yourself.</p>
      </Popover.Dropdown>
    </Popover>
  );
}
