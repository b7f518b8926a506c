import { screen } from './screen.ts';

test.each([
  'I want to talk to a human',
  'can I speak with a real person please',
  'Connect me to an agent',
  'human please',
  'agent',
  'HUMAN!!!',
  'I need a representative now',
  'let me talk to someone',
  'Please put me through to customer service',
  'transfer me to an operator',
  "This isn't helping. Get me a person.",
  "I'd like to speak to someone real",
  'I’m sick of talking to a bot',
  'could somebody call me, can a human contact me?',
])('%s asks for a person', (text) => {
  expect(screen(text).asksPerson).toBe(true);
});

test.each([
  'How do I start Baton?',
  'Are you a human?',
  'are you a real person or a bot?',
  "I don't need a human, just tell me the port",
  'What happens when nobody claims a handoff?',
  'How does an operator claim a conversation?',
  'My delivery person never came',
  'Which port does the API use?',
  'What does the agent fee cover?',
  'I spoke with my neighbour about the refund',
])('%s does not ask for a person', (text) => {
  expect(screen(text).asksPerson).toBe(false);
});

test.each([
  'How long do I have to return an item?',
  'How much is the return fee for Norway?',
  'what does it cost to return an item?',
  'how do I cancel my subscription',
  'Where can I end my free trial?',
])('%s asks what a policy says: no topic', (message) => expect(screen(message).flags).toEqual([]));

test.each([
  'I want to return this item',
  'cancel my subscription',
  'how do I cancel my order 113',
  'Can you make an exception and take this item back after 40 days?',
  'How do I cancel my subscription? I want my money back.',
])('%s asks for a decision: a topic', (message) => expect(screen(message).flags).not.toEqual([]));
