import { Button, Modal, NumberInput, TagsInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Operator } from '../../../client/schema.d.ts';
import { answerOf, api } from '../../api.ts';
import { useMe } from '../../session.ts';
import { useAsk } from '../parts/ask.tsx';
import { useDraft } from '../parts/draft.ts';
import { fieldProblem, otherProblem } from '../parts/field-problem.ts';
import forms from '../parts/form.module.css';
import { RoleSelect } from '../parts/role-select.tsx';
import { Problem } from '../parts/states.tsx';
import { useUnsaved } from '../parts/unsaved.ts';

type Props = {
  readonly operator: Operator;
  /** Teams that others are in. */
  readonly teams: readonly string[];
  readonly onClose: () => void;
  readonly onChanged: () => void;
};

/** Changes what someone may do and takes on; ends their access. */
export function EditOperator({ operator, teams, onClose, onChanged }: Props) {
  const me = useMe();
  const ask = useAsk();
  const draft = useDraft(operator);
  const { value, set, changes } = draft;
  useUnsaved(draft.isChanged);
  const change = useMutation({
    mutationFn: (body: { disabled?: boolean }) =>
      answerOf(
        api.PATCH('/v1/operators/{id}', { params: { path: { id: operator.operatorId } }, body: body ?? {} }),
      ),
    onSuccess: onChanged,
  });
  const save = () => {
    const { name, role, teams, capacity } = changes;
    change.mutate({
      ...(name === undefined ? {} : { name }),
      ...(role === undefined ? {} : { role }),
      ...(teams === undefined ? {} : { teams }),
      ...(capacity === undefined ? {} : { capacity }),
    } as { disabled?: boolean });
  };
  const isDisabled = operator.status === 'disabled';
  const disable = async () => {
    const isSure = await ask({
      title: `End ${operator.name}'s access?`,
      does: 'They are signed out everywhere within seconds and cannot sign in. Their conversations go back into the queue once they count as offline. What they wrote stays, and you can let them in again.',
      action: 'End access',
      isHarmful: true,
    });
    if (isSure) change.mutate({ disabled: true });
  };
  const close = async () => {
    const isSure =
      !draft.isChanged ||
      (await ask({
        title: 'Close without saving?',
        does: `What you changed of ${operator.name} is not saved.`,
        action: 'Close without saving',
        isHarmful: true,
      }));
    if (isSure) onClose();
  };
  return (
    <Modal opened onClose={() => void close()} title={operator.name}>
      <form
        className={forms.fields}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Problem error={otherProblem(change.error, ['name', 'role', 'teams', 'capacity'])} />
        <TextInput
          label="Name"
          maxLength={100}
          value={value.name}
          error={fieldProblem(change.error, 'name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <RoleSelect
          value={value.role}
          onChange={(role) => set({ role })}
          problem={fieldProblem(change.error, 'role')}
        />
        <TagsInput
          label="Teams"
          description="Whose queues they answer. With none, all of them. The policy gives topics to teams."
          data={[...teams]}
          acceptValueOnBlur
          value={[...value.teams]}
          error={fieldProblem(change.error, 'teams')}
          onChange={(next) => set({ teams: next })}
        />
        <NumberInput
          label="Conversations at once"
          description="Beyond this nothing is given to them by itself, and customers are not told that they are free."
          min={1}
          max={1_000}
          allowDecimal={false}
          styles={{ wrapper: { maxWidth: '10rem' } }}
          value={value.capacity}
          error={fieldProblem(change.error, 'capacity')}
          onChange={(capacity) => typeof capacity === 'number' && set({ capacity })}
        />
        <div className={forms.end}>
          {isDisabled ? (
            <Button variant="default" mr="auto" onClick={() => change.mutate({ disabled: false })}>
              Let them in again
            </Button>
          ) : (
            operator.operatorId !== me.operatorId && (
              <Button variant="subtle" color="red" c="var(--risk)" mr="auto" onClick={() => void disable()}>
                End access
              </Button>
            )
          )}
          <Button variant="default" onClick={() => void close()}>
            Cancel
          </Button>
          <Button type="submit" loading={change.isPending} disabled={!draft.isChanged}>
            Save
          </Button>
        </div>
      </form>
    </Modal>
  );
}
