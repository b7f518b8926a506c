/** Somebody who works here. */
type Person = { readonly operatorId: string; readonly email: string };

/** Slack user ids with the e-mail addresses of operators, one pair a line. */
export function linesOf(users: Readonly<Record<string, string>>, people: readonly Person[]): string {
  return Object.entries(users)
    .map(([slack, id]) => `${slack} ${people.find(({ operatorId }) => operatorId === id)?.email ?? id}`)
    .join('\n');
}

/** The pairs that lines name, with operators' ids, and whoever in them works here not. */
export function usersOf(
  lines: string,
  people: readonly Person[],
): { readonly users: Record<string, string>; readonly strangers: readonly string[] } {
  const pairs = lines
    .split('\n')
    .map((line) => line.trim().split(/[\s,=:]+/))
    .filter(([slack]) => slack)
    .map(([slack = '', named = '']) => {
      const person = people.find(
        ({ operatorId, email }) => operatorId === named || email.toLowerCase() === named.toLowerCase(),
      );
      return { slack, named, id: person?.operatorId };
    });
  return {
    users: Object.fromEntries(pairs.map(({ slack, named, id }) => [slack, id ?? named])),
    strangers: pairs.flatMap(({ slack, named, id }) => (id === undefined ? [named || slack] : [])),
  };
}
