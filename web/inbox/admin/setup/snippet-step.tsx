import { Button } from '@mantine/core';
import { Copyable } from '../parts/copyable.tsx';
import forms from '../parts/form.module.css';
import { snippetOf } from '../sites/snippet.ts';

type Props = { readonly site: string; readonly seenOn: string | null; readonly onDone: () => void };

/** The line for one's pages, and whether it was seen there. */
export function SnippetStep({ site, seenOn, onDone }: Props) {
  return (
    <div className={forms.fields}>
      <p className={forms.quiet}>
        One line before <code>&lt;/body&gt;</code> on every page that shall have the chat. You can look at it
        first on the{' '}
        <a className={forms.link} href={`/demo?site=${site}`} target="_blank" rel="noreferrer">
          demo page
        </a>
        .
      </p>
      <Copyable text={snippetOf(site)} label="Line for your pages" isBlock />
      <p className={forms.quiet} role="status">
        {seenOn
          ? `A customer has written from ${seenOn}.`
          : 'Nobody has written from one of your pages yet. Write a message there, and this step is done.'}
      </p>
      <div className={forms.end}>
        <Button onClick={onDone}>Go on</Button>
      </div>
    </div>
  );
}
