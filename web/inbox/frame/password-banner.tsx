import { Link, useLocation } from 'wouter';
import { useMe } from '../session.ts';
import styles from './frame.module.css';

/** Whoever came by a one-time link and has no password is locked out when the session ends: said until one is set. */
export function PasswordBanner() {
  const { hasPassword } = useMe();
  const [location] = useLocation();
  if (hasPassword) return null;
  return (
    <div className={styles.banner} role="status">
      <span>You have no password yet. When this session ends, you cannot sign in again.</span>
      {location !== '/admin/account' && <Link href="/admin/account">Set your password</Link>}
    </div>
  );
}
