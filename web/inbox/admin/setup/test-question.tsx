import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { answerOf, api } from '../../api.ts';
import { Refusal, sentenceOf } from '../../refusal.ts';
import { State } from '../parts/badge.tsx';
import forms from '../parts/form.module.css';
import { ago } from '../parts/times.ts';
import { askAsCustomer, type Said } from './ask-as-customer.ts';
import styles from './setup.module.css';
import { inUseQuery } from './standing.ts';

// It knows the rules by name, which no other step needs.
const HandedOver = lazy(() => import('./handed-over.tsx').then((module) => ({ default: module.HandedOver })));

/** What is shown of the quote's own paragraph on either side. */
const contextLength = 120;

type Props = { readonly site: string; readonly isReady: boolean };

type Citation = {
  readonly passageId: string;
  readonly sourceTitle: string;
  readonly quote: string;
  readonly fetchedAt: string;
};

/** A question asked as a customer asks it, through everything that customers' questions go through. */
export function TestQuestion({ site, isReady }: Props) {
  const [text, setText] = useState('');
  const client = useQueryClient();
  const ask = useMutation({
    mutationFn: (question: string) => askAsCustomer(site, question),
    onSettled: () => client.invalidateQueries({ queryKey: inUseQuery(site).queryKey }),
  });
  return (
    <div className={forms.fields}>
      <p className={forms.quiet}>
        Ask something that your pages answer. It is a real conversation, and stands in the inbox like any
        other.
        {!isReady && ' Without a source it can only be handed to a person: do the step above first.'}
      </p>
      <form
        className={styles.ask}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) ask.mutate(text.trim());
        }}
      >
        <TextInput
          label="Question"
          placeholder="How long can I send something back?"
          autoComplete="off"
          maxLength={8_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" loading={ask.isPending} disabled={text.trim() === ''}>
          Ask
        </Button>
      </form>
      <div aria-live="polite">
        {ask.error && (
          <p className={styles.wrong}>
            {ask.error instanceof Refusal ? sentenceOf(ask.error) : ask.error.message}
          </p>
        )}
        {ask.data && <Reply said={ask.data} site={site} question={ask.variables ?? ''} />}
      </div>
    </div>
  );
}

type ReplyProps = { readonly said: Said; readonly site: string; readonly question: string };

function Reply({ said: { conversation, event }, site, question }: ReplyProps) {
  const citations = Array.isArray(event.citations) ? (event.citations as Citation[]) : [];
  return (
    <div className={styles.reply}>
      <p className={styles.replyState}>
        {event.type === 'ai_answer' ? (
          <State tone="good">
            Answered, with {citations.length === 1 ? 'its quote' : `${citations.length} quotes`}
          </State>
        ) : event.type === 'handoff' ? (
          <State tone="wait">Handed to a person</State>
        ) : (
          <State tone="ai">Asked back</State>
        )}
        <Link href={`~/inbox/all/${conversation}`} className={forms.link}>
          Open it in the inbox
        </Link>
      </p>
      <blockquote className={styles.answer} dir="auto">
        {String(event.text ?? '')}
      </blockquote>
      {citations.map((citation, place) => (
        <Quote key={`${citation.passageId} ${citation.quote}`} citation={citation} number={place + 1} />
      ))}
      {event.type === 'handoff' && (
        <Suspense>
          <HandedOver key={conversation} site={site} text={question} />
        </Suspense>
      )}
    </div>
  );
}

/** The quote where it stands: its passage, with the words marked. */
function Quote({ citation, number }: { readonly citation: Citation; readonly number: number }) {
  const { passageId, quote, sourceTitle, fetchedAt } = citation;
  const { data } = useQuery({
    queryKey: ['passage', passageId],
    queryFn: () => answerOf(api.GET('/v1/passages/{id}', { params: { path: { id: passageId } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const start = data?.text.indexOf(quote) ?? -1;
  return (
    <figure className={styles.quote}>
      <figcaption>
        <b>
          {number}. {sourceTitle}
        </b>{' '}
        read {ago(fetchedAt)}
      </figcaption>
      {data && start >= 0 ? (
        <p dir="auto">
          {data.text.slice(0, start).split('\n\n').at(-1)?.slice(-contextLength)}
          <mark>{quote}</mark>
          {data.text
            .slice(start + quote.length)
            .split('\n\n')[0]
            ?.slice(0, contextLength)}
        </p>
      ) : (
        <p dir="auto">
          <mark>{quote}</mark>
        </p>
      )}
    </figure>
  );
}
