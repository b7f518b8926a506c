/** Slack user ids with operators' ids, one pair a line. */
export function linesOf(users: Readonly<Record<string, string>>): string {
  return Object.entries(users)
    .map((pair) => pair.join(' '))
    .join('\n');
}

/** The pairs that lines name; what is no pair is left to the API to refuse. */
export function usersOf(lines: string): Record<string, string> {
  const pairs = lines
    .split('\n')
    .map((line) => line.trim().split(/[\s,=:]+/))
    .filter(([slack]) => slack)
    .map(([slack = '', operator = '']) => [slack, operator] as const);
  return Object.fromEntries(pairs);
}
