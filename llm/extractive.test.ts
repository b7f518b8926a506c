import { ingestedPassages } from '../knowledge/ingest.ts';
import { buildIndex } from '../knowledge/search.ts';
import { extractive } from './extractive.ts';

const pages: readonly (readonly [title: string, text: string])[] = [
  ['Ports', "Baton's API listens on port 8080 by default. The variable BATON_PORT changes the port."],
  [
    'Escalation',
    '## After a handoff\n\nBaton escalates a handoff after 2 minutes without a claim. Nobody is charged.',
  ],
  ['Roles', 'A viewer reads conversations. An operator claims conversations. An admin makes API keys.'],
  [
    'Internal: refunds',
    'Refunds above 100 dollars need the approval of Carla. The refund password is swordfish.',
  ],
];
const index = buildIndex(
  pages.flatMap(([title, text], number) =>
    ingestedPassages({ sourceId: `s${number}`, site: 's', title, text }, new Date('2026-01-01')),
  ),
);
const ask = (...messages: string[]) => extractive(index, { messages, context: [] });

test.each([
  ['Which port does the API listen on?', "Baton's API listens on port 8080 by default."],
  ['when is a handoff escalated?', 'Baton escalates a handoff after 2 minutes without a claim.'],
  ['who makes api keys', 'An admin makes API keys.'],
])('%s is answered with the sentence that says it', (question, sentence) => {
  const drafted = ask(question);
  expect(drafted.kind).toBe('answer');
  expect(drafted.text).toContain(sentence);
});

test('every quote is the exact text of its passage at its offsets', () => {
  for (const { quote, start, end, passageId } of ask('Which port does the API listen on?').citations) {
    const number = Number(/^s(\d)/.exec(passageId)?.[1]);
    expect(pages[number]?.[1].slice(start, end)).toBe(quote);
  }
});

test.each(['Do you ship to Norway?', 'What is the capital of France?', 'What is the refund password?'])(
  '%s is not answered: no public passage says it',
  (question) => {
    const drafted = ask(question);
    expect(drafted).toMatchObject({ kind: 'none', text: '', citations: [] });
    expect(drafted.looked.map(({ title }) => title)).not.toContain('Internal: refunds');
  },
);

test.each(['help', 'hi, I have a problem', "it doesn't work!!"])('%s asks back', (message) => {
  expect(ask(message)).toMatchObject({ kind: 'clarification', gap: 'unclear', citations: [] });
});

test.each(['thanks', 'Hello there!', 'ok great, thank you :)', 'hi 0'])(
  '%s gets a polite word',
  (message) => {
    expect(ask(message)).toMatchObject({ kind: 'clarification', gap: null, courtesy: true, citations: [] });
  },
);

test('messages that arrive together are answered together, or not at all', () => {
  const both = ask('Which port does the API listen on?', 'who makes api keys');
  expect(both.citations.map(({ sourceTitle }) => sourceTitle)).toEqual(['Ports', 'Roles']);
  expect(ask('Which port does the API listen on?', 'Do you ship to Norway?').kind).toBe('none');
});

test('a short follow-up is understood from what was asked before', () => {
  const drafted = extractive(index, {
    messages: ['and which variable changes it?'],
    context: ['Which port does the API listen on?'],
  });
  expect(drafted.text).toContain('The variable BATON_PORT changes the port.');
});
