import { Kbd, Modal, Switch } from '@mantine/core';
import styles from './key-sheet.module.css';
import { keys } from './keys.ts';
import { modKey } from './mod-key.ts';
import { useSingles } from './use-keys.ts';

const groups = ['Move', 'Answer', 'Decide', 'Look'] as const;

/** Every key on one sheet. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const [singles, setSingles] = useSingles();
  return (
    <Modal opened onClose={onClose} size="xl" title="Keys" closeButtonProps={{ 'aria-label': 'Close' }}>
      <p className={styles.how}>Letters count outside of text fields. With Alt they count anywhere.</p>
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {keys
                .filter((key) => key.group === group)
                .map(({ name, shown, label }) => (
                  <div key={name}>
                    <dt>
                      <Kbd size="xs">{shown.replace('Ctrl', modKey)}</Kbd>
                    </dt>
                    <dd>{label}</dd>
                  </div>
                ))}
              {group === 'Answer' && (
                <div>
                  <dt>
                    <Kbd size="xs">→</Kbd>
                  </dt>
                  <dd>In an empty field, edit the suggested reply</dd>
                </div>
              )}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        mt="md"
        label="Letters alone are keys"
        description="Without it, only those with Alt or Ctrl."
        checked={singles}
        onChange={({ target }) => setSingles(target.checked)}
      />
    </Modal>
  );
}
