/** What the AI says of its own, without a source: it asks back, and is polite. Nothing else. */
export const templates = {
  unclear:
    'Could you tell me a little more? Please write what you want to do, and what happened instead, in one or two sentences.',
  greeting: 'Hello! What can I help you with? One or two sentences are enough.',
  thanks: "You're welcome! If there is anything else, just write it here.",
} as const;

/** The template that fits messages which name no matter. */
export function asksBack(messages: readonly string[]): string {
  const said = messages.join('\n').toLowerCase();
  const rest = said.replace(/[^\p{L}\s]/gu, ' ').trim();
  if (thanks.test(rest)) return templates.thanks;
  return greeting.test(rest) ? templates.greeting : templates.unclear;
}

const greetings = 'hi|hello|hey|howdy|hiya|greetings|good (?:morning|afternoon|evening|day)';
const fillers =
  'there|team|all|everyone|again|so|very|much|a|lot|you|ok|okay|great|perfect|cool|please|for|your|the|help';
const greeting = new RegExp(`^(?:(?:${greetings})|(?:${fillers})|\\s)+$`);
const thanks = new RegExp(
  `^(?=.*\\b(?:thanks|thank|thx|cheers)\\b)(?:(?:thanks|thank|thx|cheers)|(?:${greetings})|(?:${fillers})|\\s)+$`,
);
