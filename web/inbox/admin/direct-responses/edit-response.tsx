import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { answerOf, api } from '../../api.ts';
import { useMay } from '../../session.ts';
import { useAsk } from '../parts/ask.tsx';
import { useDraft } from '../parts/draft.ts';
import { fieldProblem, otherProblem } from '../parts/field-problem.ts';
import forms from '../parts/form.module.css';
import { Loaded, Problem } from '../parts/states.tsx';
import { useUnsaved } from '../parts/unsaved.ts';
import { AudienceSelect } from '../sources/audience-select.tsx';
import type { Source } from '../sources/queries.ts';
import { ResponseFields, type ResponseWords, responseOf } from './response-fields.tsx';

type Response = {
  readonly questions: string;
  readonly answer: string;
  readonly url: string;
  readonly audience: Source['audience'];
};
type Props = {
  readonly site: string;
  /** Null for a new one. */
  readonly source: Source | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
};

/** A direct response as a whole: its questions and its answer. */
export function EditResponse({ source, ...rest }: Props) {
  const query = useQuery({
    queryKey: ['source', source?.sourceId ?? '', 'answer', source?.changedAt ?? ''],
    queryFn: () => (source ? readResponse(source) : blank),
    ...(source ? {} : { initialData: blank }),
  });
  const ask = useAsk();
  const onClose = async (isChanged: boolean) => {
    const isSure =
      !isChanged ||
      (await ask({
        title: 'Close without saving?',
        does: 'What you wrote here is not saved.',
        action: 'Close without saving',
        isHarmful: true,
      }));
    if (isSure) rest.onClose();
  };
  return (
    <Loaded query={query}>
      {(saved) => (
        <Editor {...rest} saved={saved} source={source} onClose={(isChanged) => void onClose(isChanged)} />
      )}
    </Loaded>
  );
}

type EditorProps = Omit<Props, 'onClose'> & {
  readonly saved: Response;
  readonly onClose: (isChanged: boolean) => void;
};

function Editor({ site, source, saved, onClose, onSaved }: EditorProps) {
  const isLead = useMay('lead');
  const draft = useDraft(useMemo(() => saved, [saved]));
  const { value, set } = draft;
  useUnsaved(draft.isChanged);
  const response = responseOf(value);
  const save = useMutation({
    mutationFn: (response: ResponseWords) =>
      answerOf(
        api.POST('/v1/sources', {
          body: {
            ...{ kind: 'direct_response', site, ...response, audience: value.audience },
            ...(source ? { sourceId: source.sourceId, title: source.title } : {}),
            ...(value.url.trim() ? { url: value.url.trim() } : {}),
          },
        }),
      ),
    onSuccess: onSaved,
  });
  return (
    <Modal
      opened
      onClose={() => onClose(draft.isChanged)}
      title={source ? 'Direct response' : 'Write a direct response'}
      size="lg"
    >
      <form
        className={forms.fields}
        onSubmit={(event) => {
          event.preventDefault();
          if (response) save.mutate(response);
        }}
      >
        <Problem error={otherProblem(save.error, ['questions', 'answer', 'url'])} />
        <ResponseFields value={value} onChange={set} error={save.error} readOnly={!isLead} />
        <div className={forms.pair}>
          <TextInput
            label="Address (optional)"
            description="Where customers can read more."
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            placeholder="https://"
            readOnly={!isLead}
            value={value.url}
            error={fieldProblem(save.error, 'url')}
            onChange={(event) => set({ url: event.currentTarget.value })}
          />
          {isLead && <AudienceSelect value={value.audience} onChange={(audience) => set({ audience })} />}
        </div>
        <div className={forms.end}>
          <Button variant="default" onClick={() => onClose(draft.isChanged)}>
            {isLead ? 'Cancel' : 'Close'}
          </Button>
          {isLead && (
            <Button type="submit" loading={save.isPending} disabled={!response || !draft.isChanged}>
              Save
            </Button>
          )}
        </div>
      </form>
    </Modal>
  );
}

const blank: Response = { questions: '', answer: '', url: '', audience: 'public' };

/** The answer is in the text that its passages were cut from. */
async function readResponse({ sourceId, questions = [], url = '', audience }: Source): Promise<Response> {
  const { items } = await answerOf(
    api.GET('/v1/sources/{id}/passages', { params: { path: { id: sourceId }, query: { limit: 1 } } }),
  );
  const snapshot = items[0]?.snapshot;
  const { text } = snapshot
    ? await answerOf(api.GET('/v1/snapshots/{id}', { params: { path: { id: snapshot } } }))
    : { text: '' };
  return { questions: questions.join('\n'), answer: text, url, audience };
}
