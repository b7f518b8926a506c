import { Button, FileButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, api, newKey } from '../../api.ts';
import forms from '../parts/form.module.css';
import { Problem } from '../parts/states.tsx';
import { size } from '../parts/times.ts';
import { AudienceSelect } from './audience-select.tsx';
import type { Source } from './queries.ts';
import styles from './sources.module.css';

const accepted = '.pdf,.docx,.csv,.txt,.md,.markdown,.html,.htm';
/** The API's own limit. */
const mostBytes = 20 * 1_048_576;

type Props = { readonly site: string; readonly onAdded: (source: Source) => void };

/** A document from this computer, dropped or chosen. */
export function AddFile({ site, onAdded }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const [isOver, setOver] = useState(false);
  const [audience, setAudience] = useState<Source['audience']>('public');
  const add = useMutation({
    mutationFn: async (chosen: File) =>
      answerOf(
        api.POST('/v1/sources/files', {
          params: { query: { site, name: chosen.name, audience } },
          body: chosen as never,
          bodySerializer: (body) => body as unknown as File,
          headers: { 'Content-Type': 'application/octet-stream', 'Idempotency-Key': newKey() },
        }),
      ),
    onSuccess: onAdded,
  });
  const isTooLarge = (file?.size ?? 0) > mostBytes;
  const choose = (chosen: File | null) => {
    add.reset();
    setFile(chosen);
  };
  return (
    <form
      className={forms.fields}
      onSubmit={(event) => {
        event.preventDefault();
        if (file && !isTooLarge) add.mutate(file);
      }}
    >
      <Problem error={add.error} />
      <fieldset
        className={styles.drop}
        data-over={isOver || undefined}
        aria-label="A file to add"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          choose(event.dataTransfer.files[0] ?? null);
        }}
      >
        {file ? (
          <p>
            <b>{file.name}</b> <span>{size(file.size)}</span>
          </p>
        ) : (
          <p>Drop a file here, or choose one.</p>
        )}
        <FileButton onChange={choose} accept={accepted} inputProps={{ 'aria-label': 'File' }}>
          {(props) => (
            <Button {...props} variant="default" size="xs">
              {file ? 'Choose another' : 'Choose a file'}
            </Button>
          )}
        </FileButton>
        <small>
          PDF, Word, CSV, text, Markdown or HTML, up to 20 MB. A file of the same name is replaced.
        </small>
      </fieldset>
      {isTooLarge && <p role="alert">This file is larger than 20 MB. Split it, or take the pictures out.</p>}
      <AudienceSelect value={audience} onChange={setAudience} />
      <div className={forms.end}>
        <Button type="submit" loading={add.isPending} disabled={!file || isTooLarge}>
          Add the file
        </Button>
      </div>
    </form>
  );
}
