import { PasswordInput } from '@mantine/core';

/** The API's own limit. */
export const shortestPassword = 8;

type Props = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label?: string;
  readonly problem?: string | undefined;
  readonly autoFocus?: boolean;
};

/** A password that is being chosen: it can be shown, so it need not be typed twice. */
export function NewPassword({ value, onChange, label = 'Password', problem, autoFocus = false }: Props) {
  return (
    <PasswordInput
      label={label}
      description={`At least ${shortestPassword} characters. Several words in a row are easy to remember and hard to guess.`}
      name="new-password"
      autoComplete="new-password"
      required
      withAsterisk={false}
      minLength={shortestPassword}
      size="md"
      autoFocus={autoFocus}
      error={problem}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
