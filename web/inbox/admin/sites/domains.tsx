import { TagsInput } from '@mantine/core';
import { useState } from 'react';
import { Refusal } from '../../refusal.ts';
import { fieldProblem } from '../parts/field-problem.ts';
import { separateHosts, toHost } from './host.ts';

type Props = {
  readonly value: readonly string[];
  readonly onChange: (domains: string[]) => void;
  readonly error: unknown;
};

/** The hosts whose pages may show the chat. What is no host is not taken up, and named. */
export function Domains({ value, onChange, error }: Props) {
  const [refused, setRefused] = useState<readonly string[]>([]);
  const take = (entries: readonly string[]) => {
    const written = entries.flatMap(separateHosts);
    const hosts = written.map(toHost);
    setRefused(written.filter((_, place) => hosts[place] === null));
    onChange([...new Set(hosts.filter((host) => host !== null))]);
  };
  return (
    <TagsInput
      aria-label="Allowed domains"
      description={
        value.length === 0
          ? 'While none is named, any page on the internet may show this chat. Name yours before you go live: www.example.com, localhost:3000.'
          : 'Only pages of these hosts may show this chat. Each host by itself: www.example.com is not example.com.'
      }
      placeholder={value.length === 0 && refused.length === 0 ? 'www.example.com' : undefined}
      splitChars={[',', '\n']}
      acceptValueOnBlur
      clearable
      value={[...value]}
      error={refused.length > 0 ? sayRefused(refused) : sayProblem(error, value)}
      onSearchChange={(typed) => typed !== '' && setRefused([])}
      onChange={take}
    />
  );
}

function sayRefused(refused: readonly string[]): string {
  const named = refused.map((written) => `"${written}"`).join(', ');
  return `${named} ${refused.length > 1 ? 'are no hosts' : 'is no host'}, so it was left out. Write hosts as www.example.com or localhost:3000.`;
}

/** The API names an entry by its place: `allowedDomains.2`. */
function sayProblem(error: unknown, value: readonly string[]): string | undefined {
  const problem = fieldProblem(error, 'allowedDomains');
  const [, place] = (error instanceof Refusal && /^allowedDomains\.(\d+)/.exec(error.field ?? '')) || [];
  const entry = place === undefined ? undefined : value[Number(place)];
  return problem && entry !== undefined ? `"${entry}": ${problem}` : problem;
}
