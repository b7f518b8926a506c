import fc from 'fast-check';
import { buildPacket } from './build-packet.ts';
import { type FiredRule, handoffReasons } from './events.ts';

const rule = (reason: FiredRule['rule']): readonly [FiredRule] => [
  { rule: reason, evidence: {}, policyVersion: 1 },
];

test('the packet says what is wanted, what was tried, what is missing, and why the AI stopped', () => {
  const packet = buildPacket({
    rules: rule('no_source'),
    messages: [
      { messageId: 'm1', text: 'Hi there.' },
      {
        messageId: 'm2',
        text: 'My order #48213 has not come. When will it arrive? I paid $59.90 on 2026-03-04.',
      },
    ],
    draft: {
      kind: 'none',
      looked: [{ passageId: 'p1', title: 'Shipping' }],
      messageIds: ['m1', 'm2'],
    },
  });
  expect(packet.intent).toEqual({ text: 'When will it arrive?', inferred: true });
  expect(packet.lastMessage.messageId).toBe('m2');
  expect(packet.tried).toEqual([
    'Searched the knowledge: 1 passage looked at.',
    'None of them proves an answer.',
  ]);
  expect(packet.sources.used).toEqual([{ passageId: 'p1', title: 'Shipping' }]);
  expect(packet.sources.missing).toContain('When will it arrive?');
  expect(packet.details.map(({ value }) => value)).toEqual(['$59.90', '2026-03-04', '#48213']);
  expect(packet.reason.code).toBe('no_source');
  expect(packet.suggestedReply).toContain('When will it arrive?');
});

test('a pressed button without a word still makes a packet', () => {
  const packet = buildPacket({
    rules: rule('customer_asked'),
    messages: [{ messageId: 'm1', text: '' }],
    draft: null,
  });
  expect(packet.intent.text).toBe('Not said yet');
  expect(packet.lastMessage).toEqual({ text: '', messageId: null });
  expect(packet.tried).toEqual(['The AI has not tried to answer.']);
});

test('whatever a customer writes, the packet is short and every detail is in the messages', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 600 }), fc.lorem({ maxCount: 200 }));
  const messages = fc
    .array(text, { maxLength: 6 })
    .map((texts) => texts.map((said, n) => ({ messageId: `m${n}`, text: said })));
  fc.assert(
    fc.property(messages, fc.constantFrom(...handoffReasons), (said, reason) => {
      const packet = buildPacket({ rules: rule(reason), messages: said, draft: null });
      expect(packet.lastMessage.text.split(/\s+/u).length).toBeLessThanOrEqual(31);
      expect(packet.intent.text.split(/\s+/u).length).toBeLessThanOrEqual(19);
      for (const { value } of packet.details)
        expect(said.some((message) => message.text.includes(value))).toBe(true);
    }),
  );
});
