import fc from 'fast-check';
import { buildPacket, wordsOf } from './build-packet.ts';
import { type FiredRule, handoffReasons } from './events.ts';

const people = { language: 'en', customerLanguage: 'en', team: null };
const rule = (reason: FiredRule['rule']): readonly [FiredRule] => [
  { rule: reason, evidence: {}, policyVersion: 1 },
];

test('the packet says what is wanted, what was tried, what is missing, and why the AI stopped', () => {
  const packet = buildPacket({
    ...people,
    rules: rule('no_source'),
    messages: [
      { messageId: 'm1', seq: 1, text: 'Hi there.', asksPerson: false },
      {
        asksPerson: false,
        messageId: 'm2',
        seq: 2,
        text: 'My order #48213 has not come. When will it arrive? I paid $59.90 on 2026-03-04, not on 5 March 2026.',
      },
    ],
    draft: {
      kind: 'none',
      seq: null,
      cited: null,
      looked: [{ passageId: 'p1', title: 'Shipping' }],
    },
  });
  expect(packet.intent).toEqual({ text: 'When will it arrive?', inferred: true, seq: 2 });
  expect(packet.lastMessage.messageId).toBe('m2');
  expect(packet.tried.map(({ text }) => text)).toEqual([
    'Searched the knowledge: 1 passage looked at.',
    'None of them proves an answer.',
  ]);
  expect(packet.sources.used).toEqual([{ passageId: 'p1', title: 'Shipping' }]);
  expect(packet.sources.missing).toBe('No source answers this.');
  expect(packet.details.map(({ value }) => value)).toEqual([
    '#48213',
    '$59.90',
    '2026-03-04',
    '5 March 2026',
  ]);
  expect(packet.reason.code).toBe('no_source');
  expect(packet.suggestedReply).toContain("I've read your question");
});

test('the intent is the newest question, not the wish for a person; what the customer has read is told', () => {
  const packet = buildPacket({
    ...people,
    rules: rule('customer_asked'),
    messages: [
      { messageId: 'm1', seq: 1, text: 'Is it free?', asksPerson: false },
      { messageId: 'm2', seq: 3, text: 'I want to talk to a human', asksPerson: true },
    ],
    draft: {
      kind: 'answer',
      seq: 2,
      cited: [{ passageId: 'p2', title: 'Prices' }],
      looked: [
        { passageId: 'p1', title: 'Shipping' },
        { passageId: 'p2', title: 'Prices' },
      ],
    },
  });
  expect(packet.intent.text).toBe('Is it free?');
  expect(packet.lastMessage.text).toBe('I want to talk to a human');
  expect(packet.tried[1]).toEqual({ text: 'Answered from them; the customer has read it.', seq: 2 });
  expect(packet.sources.used).toEqual([{ passageId: 'p2', title: 'Prices' }]);
});

test('the intent is what nobody has answered yet, though an earlier message asked more plainly', () => {
  const said = [
    { messageId: 'm1', seq: 1, text: 'How do I start Baton?', asksPerson: false, answered: true },
    { messageId: 'm2', seq: 3, text: 'My exports come out empty since Tuesday.', asksPerson: false },
  ];
  const button = { messageId: 'm3', seq: 4, text: 'A person please?', asksPerson: true };
  const of = (messages: typeof said) =>
    buildPacket({ ...people, rules: rule('customer_asked'), messages: [...messages, button], draft: null });
  expect(of(said).intent).toMatchObject({ text: 'My exports come out empty since Tuesday.', seq: 3 });
  // Where nothing else was asked, it is about what was answered.
  expect(of(said.slice(0, 1)).intent).toMatchObject({ text: 'How do I start Baton?', seq: 1 });
});

test('a wish for a person that tells the matter too is about that, not about what was answered before', () => {
  const of = (text: string) =>
    buildPacket({
      ...people,
      rules: [{ rule: 'customer_asked', evidence: { words: 'talk to a person' }, policyVersion: 1 }],
      messages: [
        { messageId: 'm1', seq: 1, text: 'How do I start Baton?', asksPerson: false, answered: true },
        { messageId: 'm2', seq: 3, text, asksPerson: true },
      ],
      draft: null,
    }).intent;
  expect(of('I was charged twice for INV-2026-0412, can I talk to a person?')).toMatchObject({
    ...{ text: 'I was charged twice for INV-2026-0412', seq: 3 },
  });
  expect(of('Hello, can I talk to a person, please?')).toMatchObject({
    text: 'How do I start Baton?',
    seq: 1,
  });
});

test('an amount is no end of a sentence', () => {
  const text = 'Thanks. I was charged twice, 49.90 EUR on shop.example.com, can I get a refund? Thank you.';
  const messages = [{ messageId: 'm', seq: 1, text, asksPerson: false }];
  const packet = buildPacket({ ...people, rules: rule('no_source'), messages, draft: null });
  expect(packet.intent.text).toBe('I was charged twice, 49.90 EUR on shop.example.com, can I get a refund?');
});

test('a pressed button without a word still makes a packet', () => {
  const packet = buildPacket({
    ...people,
    rules: rule('customer_asked'),
    messages: [{ messageId: 'm1', seq: 1, text: '', asksPerson: true }],
    draft: null,
  });
  expect(packet.intent.text).toBe('Not said yet.');
  expect(packet.lastMessage).toEqual({ text: '', messageId: null, seq: null });
  expect(packet.tried).toEqual([{ text: 'The AI has not tried to answer.', seq: null }]);
});

test('whatever a customer writes, the packet is short and every detail is in the messages', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 600 }), fc.lorem({ maxCount: 200 }));
  const messages = fc
    .array(text, { maxLength: 6 })
    .map((texts) =>
      texts.map((said, n) => ({ messageId: `m${n}`, seq: n + 1, text: said, asksPerson: n % 3 === 2 })),
    );
  fc.assert(
    fc.property(messages, fc.constantFrom(...handoffReasons), (said, reason) => {
      const packet = buildPacket({ ...people, rules: rule(reason), messages: said, draft: null });
      expect(wordsOf(packet)).toBeLessThanOrEqual(90);
      for (const { value } of packet.details)
        expect(said.some((message) => message.text.includes(value))).toBe(true);
    }),
  );
});
