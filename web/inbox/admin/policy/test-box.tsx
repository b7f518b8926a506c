import { Button, Switch, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PolicyDocument } from '../../../../domain/policy.ts';
import { answerOf, api } from '../../api.ts';
import type { Answer } from '../answer.ts';
import { State, type Tone } from '../parts/badge.tsx';
import { LanguageSelect, languageName } from '../parts/language-select.tsx';
import { Panel } from '../parts/page.tsx';
import { Problem } from '../parts/states.tsx';
import { evidenceWords } from './evidence.ts';
import styles from './policy.module.css';
import { flagName, ruleNames } from './words.ts';

const typingPauseMs = 350;
const examples = [
  'I want my money back',
  'Can I talk to a person?',
  'Somebody stole my card',
  'Das ist jetzt das dritte Mal, es reicht!',
];

type Result = Answer<'/v1/policies/test', 'post'>;
type Props = {
  readonly site: string;
  /** What is not published, null for nothing. */
  readonly changes: Partial<PolicyDocument> | null;
  readonly language: string;
};

/** A message tried out: whether it is answered, which rules fire and why, and what the customer reads. */
export function TestBox({ site, changes, language: first }: Props) {
  const [text, setText] = useState('');
  const [isChanged, setChanged] = useState(true);
  const [language, setLanguage] = useState<string | null>(null);
  const policy = isChanged && changes ? changes : undefined;
  const [asked] = useDebouncedValue({ text: text.trim(), policy, language }, typingPauseMs);
  const tried = useQuery({
    queryKey: ['policy-test', site, asked],
    enabled: asked.text !== '',
    placeholderData: (before) => (asked.text === '' ? undefined : keepPreviousData(before)),
    queryFn: () =>
      answerOf(
        api.POST('/v1/policies/test', {
          body: {
            site,
            text: asked.text,
            ...(asked.policy ? { policy: asked.policy as never } : {}),
            ...(asked.language ? { language: asked.language } : {}),
          },
        }),
      ),
  });
  const shown = asked.text === '' ? undefined : tried.data;
  return (
    <Panel title="Try a message" about="Nothing is stored and nobody is told.">
      <Textarea
        aria-label="Message to try"
        placeholder="Write as a customer would"
        autosize
        minRows={3}
        maxRows={8}
        maxLength={8_000}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text === '' && (
        <div className={styles.examples}>
          {examples.map((example) => (
            <Button key={example} size="compact-xs" variant="default" onClick={() => setText(example)}>
              {example}
            </Button>
          ))}
        </div>
      )}
      {changes && (
        <Switch
          mt="sm"
          size="xs"
          label="With my changes, which are not published"
          checked={isChanged}
          onChange={(event) => setChanged(event.currentTarget.checked)}
        />
      )}
      <div className={styles.result} aria-live="polite">
        <Problem error={tried.error} />
        {shown && (
          <ResultView
            result={shown}
            language={language ?? shown.screening.language ?? first}
            onLanguage={setLanguage}
          />
        )}
      </div>
    </Panel>
  );
}

const verdicts: Readonly<Record<Result['would'], { readonly label: string; readonly tone: Tone }>> = {
  answer: { label: 'The AI answers', tone: 'ai' },
  clarification: { label: 'The AI asks back', tone: 'ai' },
  handoff: { label: 'A person takes over', tone: 'wait' },
};

type ResultProps = {
  readonly result: Result;
  readonly language: string;
  readonly onLanguage: (language: string) => void;
};

function ResultView({ result, language, onLanguage }: ResultProps) {
  const { would, fired, screening, confidence, notice, policyVersion } = result;
  const verdict = verdicts[would];
  const facts = [
    ...(screening.language ? [languageName(screening.language)] : []),
    ...screening.flags.map(flagName),
    ...(screening.asksPerson ? ['asks for a person'] : []),
    ...(screening.frustration > 0 ? [`frustration ${Math.round(100 * screening.frustration)}%`] : []),
    `confidence ${Math.round(100 * confidence)}%`,
  ];
  return (
    <>
      <p className={styles.verdict}>
        <State tone={verdict.tone}>{verdict.label}</State>
        <span>by version {policyVersion}</span>
      </p>
      {fired.length > 0 && (
        <ol className={styles.fired} aria-label="Rules that fire">
          {fired.map(({ rule, evidence, at }, place) => (
            <li key={`${at} ${rule}`}>
              <b>{ruleNames[rule] ?? rule}</b>
              <span>
                {place === 0 ? 'the reason' : 'as well'},{' '}
                {at === 'message' ? 'found in the message' : 'found after looking for an answer'}
              </span>
              {evidenceWords(evidence).map((part) => (
                <span key={part} className={styles.evidence}>
                  {part}
                </span>
              ))}
            </li>
          ))}
        </ol>
      )}
      <p className={styles.facts}>{facts.join(' · ')}</p>
      {notice !== null && (
        <>
          <div className={styles.noticeHead}>
            <h3>The customer reads</h3>
            <LanguageSelect value={language} onChange={onLanguage} label="Language of the notice" size="xs" />
          </div>
          <blockquote className={styles.notice} dir="auto" lang={language}>
            {notice}
          </blockquote>
        </>
      )}
    </>
  );
}
