import { defaultPolicyDocument } from '../../../../domain/policy.ts';
import { differences } from './differences.ts';

test('two versions that say the same differ in nothing', () => {
  expect(differences(defaultPolicyDocument, structuredClone(defaultPolicyDocument))).toEqual([]);
});

test('what differs is said in words, each thing once', () => {
  const after = {
    ...defaultPolicyDocument,
    topics: { ...defaultPolicyDocument.topics, refund: 'answer_alone' as const },
    teams: { fraud: 'Security' },
    minConfidence: 0.65,
    frustrationStop: 2,
    humanCloseSeconds: 0,
    crisisLine: '0800 123',
    copy: { 'en.expect': 'A person of ours will reply here.' },
  };
  expect(differences(defaultPolicyDocument, after)).toEqual([
    { what: 'Money back', before: 'A person answers', after: 'The AI may answer' },
    { what: 'Team for fraud', before: 'no team', after: 'Security' },
    { what: 'Confidence needed', before: '50%', after: '65%' },
    { what: 'Frustration that stops it', before: '85%', after: 'Never for frustration alone' },
    { what: 'Crisis line', before: 'The local emergency number is named', after: '0800 123' },
    { what: 'With a person: close after', before: '1 d', after: 'Never close' },
    { what: 'Words: en.expect', before: "Baton's own", after: 'A person of ours will reply here.' },
  ]);
});

test('a ladder is told as the times that it comes to', () => {
  const after = { ...defaultPolicyDocument, ladder: [{ at: 0.5, action: 'notify_team' as const }] };
  const [difference] = differences(defaultPolicyDocument, after);
  expect(difference?.after).toBe('after 2 min 30 s (50%): Notify the team again');
});
