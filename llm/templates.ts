/** What the AI says of its own, without a source: it asks back, and is polite. Nothing else. */
export const templates = {
  unclear:
    'Could you tell me a little more? Please write what you want to do, and what happened instead, in one or two sentences.',
  greeting: 'Hello! What can I help you with? One or two sentences are enough.',
  thanks: "You're welcome! If there is anything else, just write it here.",
} as const;

/** The word back to messages that only greet or thank; null when they say more. */
export function courtesy(messages: readonly string[]): string | null {
  const said = messages.join('\n').toLowerCase();
  const rest = said.replace(/[^\p{L}\s]/gu, ' ').trim();
  if (thanks.test(rest)) return templates.thanks;
  return greeting.test(rest) ? templates.greeting : null;
}

const greetings = 'hi|hello|hey|howdy|hiya|greetings|good (?:morning|afternoon|evening|day)';
const fillers = 'there|team|all|everyone|again|so|very|much|a|lot|you|please|for|your|the|help';
const gratitude = 'thanks|thank|thx|cheers|ok|okay|great|perfect|cool';
const only = (what: string) =>
  new RegExp(`^(?=.*\\b(?:${what})\\b)(?:\\b(?:${gratitude}|${greetings}|${fillers})\\b|\\s)+$`);
const greeting = only(greetings);
const thanks = only(gratitude);
