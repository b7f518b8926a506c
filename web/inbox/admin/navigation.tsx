import { Burger, Drawer, Select } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, useLocation } from 'wouter';
import { useMay, useMe } from '../session.ts';
import styles from './admin.module.css';
import { accountPlace, batonPlaces, type Place, sitePlaces } from './places.ts';

/** The admin's pages: beside the page, or on a phone behind a button. */
export function Navigation() {
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const label = usePageLabel();
  return (
    <>
      <nav className={styles.side} aria-label="Admin">
        <Places />
      </nav>
      <div className={styles.bar}>
        <Burger opened={isOpen} onClick={toggle} size="sm" aria-label="Admin pages" aria-expanded={isOpen} />
        <span>{label}</span>
      </div>
      <Drawer opened={isOpen} onClose={close} title="Admin" size="18rem" padding="sm" zIndex={300}>
        <nav aria-label="Admin" className={styles.drawer}>
          <Places onGone={close} />
        </nav>
      </Drawer>
    </>
  );
}

function Places({ onGone }: { readonly onGone?: () => void }) {
  const { sites } = useMe();
  const { site, place } = usePlace();
  const [, go] = useLocation();
  const isAdmin = useMay('admin');
  const current = site ?? sites[0]?.siteId;
  return (
    <>
      {current && (
        <div className={styles.sitePick}>
          {sites.length > 1 ? (
            <Select
              aria-label="Site"
              data={sites.map(({ siteId, name }) => ({ value: siteId, label: name }))}
              value={current}
              searchable={sites.length > 8}
              allowDeselect={false}
              size="sm"
              onChange={(next) => next && go(`/site/${next}/${site ? place : 'sources'}`)}
            />
          ) : (
            <p className={styles.siteName}>{sites[0]?.name}</p>
          )}
        </div>
      )}
      {current &&
        sitePlaces.map((group) => (
          <Group
            key={group.label}
            label={group.label}
            places={group.places}
            base={`/site/${current}`}
            onGone={onGone}
          />
        ))}
      <Group label="Baton" places={isAdmin ? batonPlaces : []} base="" onGone={onGone} />
      <Group label="You" places={[accountPlace]} base="" onGone={onGone} />
    </>
  );
}

type GroupProps = {
  readonly label: string;
  readonly places: readonly Place[];
  readonly base: string;
  readonly onGone: (() => void) | undefined;
};

function Group({ label, places, base, onGone }: GroupProps) {
  const mays = { viewer: true, operator: useMay('operator'), lead: useMay('lead'), admin: useMay('admin') };
  const [path] = useLocation();
  const shown = places.filter(({ role }) => mays[role]);
  if (shown.length === 0) return null;
  return (
    <div className={styles.group}>
      <p id={`places-${label}`}>{label}</p>
      <ul aria-labelledby={`places-${label}`}>
        {shown.map((place) => {
          const href = `${base}/${place.path}`;
          const isHere = path === href || path.startsWith(`${href}/`);
          return (
            <li key={href}>
              <Link href={href} aria-current={isHere ? 'page' : undefined} onClick={onGone}>
                {place.label}
              </Link>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function usePlace(): { readonly site: string | undefined; readonly place: string } {
  const [path] = useLocation();
  const [, site, place = 'sources'] = /^\/site\/([^/]+)(?:\/([^/]+))?/.exec(path) ?? [];
  return { site, place };
}

function usePageLabel(): string {
  const [path] = useLocation();
  const name = path.replace(/^\/site\/[^/]+/, '').split('/')[1] ?? '';
  const all = [...sitePlaces.flatMap(({ places }) => places), ...batonPlaces, accountPlace];
  return all.find(({ path }) => path === name)?.label ?? 'Admin';
}
