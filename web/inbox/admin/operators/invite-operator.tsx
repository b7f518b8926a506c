import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Role } from '../../../client/schema.d.ts';
import { answerOf, api } from '../../api.ts';
import { fieldProblem, otherProblem } from '../parts/field-problem.ts';
import forms from '../parts/form.module.css';
import { RoleSelect } from '../parts/role-select.tsx';
import { Problem } from '../parts/states.tsx';

type Props = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onInvited: (name: string, url: string) => void;
};

/** Adds someone, who sets their password by a link. */
export function InviteOperator({ isOpen, onClose, onInvited }: Props) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('operator');
  const invite = useMutation({
    mutationFn: () => answerOf(api.POST('/v1/operators', { body: { name, email, role } })),
    onSuccess: (made) => {
      setName('');
      setEmail('');
      onInvited(made.name, made.inviteUrl ?? '');
    },
  });
  return (
    <Modal opened={isOpen} onClose={onClose} title="Invite someone">
      <form
        className={forms.fields}
        onSubmit={(event) => {
          event.preventDefault();
          invite.mutate();
        }}
      >
        <Problem error={otherProblem(invite.error, ['name', 'email', 'role'])} />
        <TextInput
          label="Name"
          description="Customers read it in this person's replies. Whoever accepts the invitation can correct it."
          data-autofocus
          required
          withAsterisk={false}
          maxLength={100}
          value={name}
          error={fieldProblem(invite.error, 'name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label="E-mail"
          description="What they sign in with."
          type="email"
          required
          withAsterisk={false}
          value={email}
          error={fieldProblem(invite.error, 'email')}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <RoleSelect value={role} onChange={setRole} problem={fieldProblem(invite.error, 'role')} />
        <div className={forms.end}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={invite.isPending}>
            Make the invitation
          </Button>
        </div>
      </form>
    </Modal>
  );
}
