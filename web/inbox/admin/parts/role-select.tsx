import { Radio } from '@mantine/core';
import type { Role } from '../../../client/schema.d.ts';
import { roles } from '../operators/roles.ts';
import styles from './role-select.module.css';

type Props = {
  readonly value: Role;
  readonly onChange: (role: Role) => void;
  readonly label?: string;
  readonly problem?: string | undefined;
};

/** A role, with what it may do. */
export function RoleSelect({ value, onChange, label = 'Role', problem }: Props) {
  return (
    <Radio.Group label={label} value={value} onChange={(role) => onChange(role as Role)} error={problem}>
      <div className={styles.roles}>
        {roles.map((role) => (
          <Radio key={role.value} value={role.value} label={role.label} description={role.may} size="sm" />
        ))}
      </div>
    </Radio.Group>
  );
}
