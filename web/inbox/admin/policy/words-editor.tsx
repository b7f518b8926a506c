import { ActionIcon, Button, Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PolicyDocument } from '../../../../domain/policy.ts';
import { fieldProblem } from '../parts/field-problem.ts';
import { LanguageSelect, languageName } from '../parts/language-select.tsx';
import { Panel } from '../parts/page.tsx';
import { ownKeys, partsOf, textsIn } from './own-words.ts';
import styles from './policy.module.css';

type Copy = PolicyDocument['copy'];
type Props = {
  readonly value: Copy;
  readonly language: string;
  readonly error: unknown;
  readonly onChange: ((copy: Copy) => void) | null;
};

/** A site's own words in the place of Baton's, text by text and language by language. */
export function WordsEditor({ value, language: first, error, onChange }: Props) {
  const [language, setLanguage] = useState(first);
  const [key, setKey] = useState<string | null>(null);
  const names = Object.keys(value).sort();
  const texts = useTexts(language);
  const add = () => {
    if (!key || !texts) return;
    onChange?.({ ...value, [`${language}.${key}`]: texts[key] ?? '' });
    setKey(null);
  };
  const free = ownKeys.filter((one) => !(`${language}.${one}` in value));
  return (
    <Panel
      title="Your own words"
      about="Any text that customers read at a handoff or while they wait can be said in your words. Placeholders in braces must stay."
    >
      {names.length === 0 && (
        <p className={styles.fieldAbout}>Baton's own words are used, in 31 languages.</p>
      )}
      <ul className={styles.words}>
        {names.map((name) => (
          <OwnText
            key={name}
            name={name}
            text={value[name] ?? ''}
            problem={fieldProblem(error, `copy.${name}`)}
            onChange={onChange && ((text) => onChange({ ...value, [name]: text }))}
            onRemove={() => {
              const { [name]: _gone, ...rest } = value;
              onChange?.(rest);
            }}
          />
        ))}
      </ul>
      {onChange && (
        <div className={styles.addWords}>
          <LanguageSelect value={language} onChange={setLanguage} label="Language of the text" size="xs" />
          <Select
            size="xs"
            aria-label="Text to say in your own words"
            placeholder="Choose a text"
            searchable
            data={free.map((one) => ({ value: one, label: texts?.[one] ?? one }))}
            value={key}
            onChange={setKey}
            comboboxProps={{ width: 440, position: 'bottom-start' }}
          />
          <Button size="xs" variant="default" onClick={add} disabled={!key || !texts}>
            Say it in your words
          </Button>
        </div>
      )}
    </Panel>
  );
}

type OwnTextProps = {
  readonly name: string;
  readonly text: string;
  readonly problem: string | undefined;
  readonly onChange: ((text: string) => void) | null;
  readonly onRemove: () => void;
};

function OwnText({ name, text, problem, onChange, onRemove }: OwnTextProps) {
  const { language, key } = partsOf(name);
  const ours = useTexts(language)?.[key] ?? '';
  return (
    <li>
      <div className={styles.wordsHead}>
        <span>
          <b>{languageName(language)}</b> {key}
        </span>
        {onChange && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={`Use Baton's words for ${name}`}
            onClick={onRemove}
          >
            ×
          </ActionIcon>
        )}
      </div>
      {onChange ? (
        <Textarea
          aria-label={`Your words for ${name}`}
          autosize
          minRows={1}
          maxLength={600}
          lang={language}
          dir="auto"
          value={text}
          error={problem}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : (
        <p lang={language} dir="auto">
          {text}
        </p>
      )}
      <p className={styles.ours} lang={language} dir="auto">
        {ours}
      </p>
    </li>
  );
}

function useTexts(language: string) {
  return useQuery({
    queryKey: ['copy', language],
    queryFn: () => textsIn(language),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}
