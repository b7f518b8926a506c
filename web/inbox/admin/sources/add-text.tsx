import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api } from '../../api.ts';
import { fieldProblem, otherProblem } from '../parts/field-problem.ts';
import forms from '../parts/form.module.css';
import { Problem } from '../parts/states.tsx';
import { AudienceSelect } from './audience-select.tsx';
import type { Source } from './queries.ts';

type Props = { readonly site: string; readonly onAdded: (source: Source) => void };

/** A text that is written or pasted here. */
export function AddText({ site, onAdded }: Props) {
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [url, setUrl] = useState('');
  const [audience, setAudience] = useState<Source['audience']>('public');
  const add = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/v1/sources', {
          body: { kind: 'text', site, title, text, audience, ...(url.trim() ? { url: url.trim() } : {}) },
        }),
      ),
    onSuccess: onAdded,
  });
  return (
    <form
      className={forms.fields}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <Problem error={otherProblem(add.error, ['title', 'text', 'url'])} />
      <TextInput
        label="Title"
        description="Customers read it beside each quote. A text of the same title is replaced."
        required
        withAsterisk={false}
        maxLength={300}
        value={title}
        error={fieldProblem(add.error, 'title')}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label="Text"
        description="Plain or Markdown. Headings help: passages are cut at them."
        required
        withAsterisk={false}
        autosize
        minRows={7}
        maxRows={16}
        value={text}
        error={fieldProblem(add.error, 'text')}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={forms.pair}>
        <TextInput
          label="Address (optional)"
          description="Where customers can read the whole."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder="https://"
          inputMode="url"
          value={url}
          error={fieldProblem(add.error, 'url')}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <AudienceSelect value={audience} onChange={setAudience} />
      </div>
      <div className={forms.end}>
        <Button type="submit" loading={add.isPending}>
          Add the text
        </Button>
      </div>
    </form>
  );
}
