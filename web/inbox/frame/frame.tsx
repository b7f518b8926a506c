import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Icon, type IconName } from '../icon.tsx';
import { AccountMenu } from './account-menu.tsx';
import styles from './frame.module.css';

/** What stands around every page: where one can go, and who one is. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const [location] = useLocation();
  const isAdmin = location.startsWith('/admin');
  return (
    <div className={styles.frame}>
      <nav className={styles.rail} aria-label="Baton">
        <span className={styles.mark} aria-hidden="true" />
        <RailLink href="/waiting" icon="inbox" name="Inbox" current={!isAdmin} />
        <RailLink href="/admin" icon="settings" name="Set up" current={isAdmin} />
        <span className={styles.gap} />
        <AccountMenu />
      </nav>
      <div className={styles.page}>{children}</div>
    </div>
  );
}

type RailLinkProps = {
  readonly href: string;
  readonly icon: IconName;
  readonly name: string;
  readonly current: boolean;
};

function RailLink({ href, icon, name, current }: RailLinkProps) {
  return (
    <Tooltip label={name} position="right">
      <Link href={href} className={styles.link} aria-label={name} aria-current={current ? 'page' : undefined}>
        <Icon name={icon} size={20} />
      </Link>
    </Tooltip>
  );
}
