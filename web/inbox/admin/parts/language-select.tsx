import { type MantineSize, Select } from '@mantine/core';
import { languages } from '../../../../domain/screening/languages.ts';

const names = new Intl.DisplayNames('en', { type: 'language' });

/** The languages that Baton speaks to customers, by their English names. */
export const spokenLanguages = languages
  .map((value) => ({ value: value as string, label: names.of(value) ?? value }))
  .sort((a, b) => a.label.localeCompare(b.label));

/** The name of a language tag: "German (Switzerland)". */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** The language of ours that a tag is spoken in. */
export function spoken(tag: string | undefined): string {
  const primary = tag?.split('-')[0]?.toLowerCase() ?? 'en';
  return spokenLanguages.some(({ value }) => value === primary) ? primary : 'en';
}

type Props = {
  readonly value: string;
  readonly onChange: (language: string) => void;
  readonly label: string;
  readonly size?: MantineSize;
};

export function LanguageSelect({ value, onChange, label, size = 'sm' }: Props) {
  return (
    <Select
      aria-label={label}
      size={size}
      w="8.5rem"
      searchable
      allowDeselect={false}
      data={spokenLanguages}
      value={value}
      onChange={(next) => next && onChange(next)}
    />
  );
}
