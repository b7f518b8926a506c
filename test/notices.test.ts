import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { type Caller, startBaton, type TestBaton } from './support/baton.ts';
import { startMailSink, startReceiver } from './support/receivers.ts';
import { eventsOf, openConversation, seen, typesOf } from './support/talk.ts';

let baton: TestBaton;
let admin: Caller;
let hook: Awaited<ReturnType<typeof startReceiver>>;
let slack: Awaited<ReturnType<typeof startReceiver>>;
let mails: Awaited<ReturnType<typeof startMailSink>>;
beforeAll(async () => {
  [hook, slack, mails] = [await startReceiver(), await startReceiver(), await startMailSink()];
  const allowed = [hook.host, slack.host].join(',');
  baton = await startBaton({ environment: { BATON_SMTP_URL: mails.url, BATON_ALLOWED_HOSTS: allowed } });
  admin = await baton.operator('admin', 'Ada');
}, 60_000);
afterAll(async () => {
  await baton.stop();
  await Promise.all([hook.stop(), slack.stop(), mails.stop()]);
}, 30_000);

async function channel(more: object) {
  const site = await baton.site();
  const made = await admin.post('/v1/channels', { site, name: 'Team', ...more });
  expect(made.status).toBe(201);
  return { site, id: String(made.body.channelId), secret: String(made.body.secret) };
}

const secretWords = 'canary-words: where is my parcel?';

test('a webhook is told of a handoff once, signed, without a word of the customer', async () => {
  const { site, secret } = await channel({ kind: 'webhook', url: hook.url, notices: ['handoff'] });
  const before = hook.received.length;
  const talk = await openConversation(baton, site);
  await talk.say(secretWords);
  await talk.wait();
  const request = (await hook.got(before + 1))[before]!;
  const payload = new Webhook(secret).verify(request.body, request.headers as Record<string, string>);
  expect(payload).toMatchObject({
    type: 'conversation.handoff',
    data: { conversation: talk.id, reason: expect.any(String), link: expect.stringContaining(talk.id) },
  });
  expect(request.headers['webhook-id']).toContain(talk.id);
  expect(request.body).not.toContain('canary');
  const listed = await admin.get(`/v1/deliveries?site=${site}`);
  expect(listed.body.items).toMatchObject([{ kind: 'handoff', conversationId: talk.id }]);
});

test('both secrets sign while one is rotated', async () => {
  const { site, id, secret } = await channel({ kind: 'webhook', url: hook.url, notices: ['handoff'] });
  const { body } = await admin.post(`/v1/channels/${id}/rotate-secret`);
  const before = hook.received.length;
  await (await openConversation(baton, site)).wait();
  const request = (await hook.got(before + 1))[before]!;
  for (const one of [secret, String(body.secret)]) {
    expect(() =>
      new Webhook(one).verify(request.body, request.headers as Record<string, string>),
    ).not.toThrow();
  }
});

test('a receiver that is gone is not asked again, and what was given up can be sent again', async () => {
  const gone = await startReceiver(410, 200);
  baton.deps.config.BATON_ALLOWED_HOSTS.push(gone.host);
  const { site, id } = await channel({ kind: 'webhook', url: gone.url, notices: ['handoff'] });
  await (await openConversation(baton, site)).wait();
  await gone.got(1);
  const dead = await until(async () => {
    const { body } = await admin.get(`/v1/deliveries?site=${site}&state=dead`);
    return (body.items as { readonly deliveryId: string; readonly code: string }[])[0];
  });
  expect(dead).toMatchObject({ code: '410', attempts: 1 });
  const listed = (await admin.get('/v1/channels')).body.items as { readonly channelId: string }[];
  expect(listed.find(({ channelId }) => channelId === id)).toMatchObject({ gone: true });
  expect((await admin.post(`/v1/deliveries/${dead.deliveryId}/replay`)).status).toBe(202);
  const [first, second] = await gone.got(2);
  expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
  await gone.stop();
});

test.each([
  ['http://127.0.0.1:9/x', 'url'],
  ['http://169.254.169.254/latest/meta-data', 'url'],
  ['https://[::1]/', 'url'],
  ['http://0x7f.1/', 'url'],
  ['https://user:pass@example.com/', 'url'],
  ['ftp://example.com/', 'url'],
  ['https://localhost/', 'url'],
])('a webhook to %s is refused with the field named', async (url, field) => {
  const site = await baton.site();
  const answer = await admin.post('/v1/channels', { site, name: 'x', kind: 'webhook', url });
  expect(answer).toMatchObject({ status: 400, body: { code: 'invalid_request', field } });
});

test('mail tells the team, and the customer who left an address that there is a reply, not what it says', async () => {
  const { site } = await channel({ kind: 'email', to: ['team@example.com'], notices: ['handoff'] });
  const before = mails.mails.length;
  const talk = await openConversation(baton, site);
  await talk.say(secretWords);
  await talk.wait();
  const told = (await mails.got(before + 1))[before]!;
  expect(told.to).toEqual(['team@example.com']);
  expect(told.source).toMatch(/Subject: A customer waits for a person/);
  expect(told.source).not.toContain('canary');
  const left = await talk.customer.post(`${talk.path}/address`, { email: 'Kim@Example.com' });
  expect(left.status).toBe(202);
  await talk.seen('system_message');
  const ana = await baton.operator();
  for (const id of ['r1', 'r2']) {
    await ana.post(`${talk.path}/replies`, { clientMessageId: id, text: 'canary-reply' });
  }
  const mail = (await mails.got(before + 2))[before + 1]!;
  expect(mail.to).toEqual(['kim@example.com']);
  expect(mail.source).not.toContain('canary');
  expect(mails.mails).toHaveLength(before + 2);
});

describe('from Slack', () => {
  const signingSecret = 'slack-signing-secret';

  async function waiting() {
    const ana = await baton.operator('operator', 'Ana');
    const made = await channel({
      ...{ kind: 'slack', url: slack.url, notices: ['handoff'], includeText: true, signingSecret },
      users: { U123: ana.id },
    });
    const before = slack.received.length;
    const talk = await openConversation(baton, made.site);
    await talk.say('<!channel> & "hello"');
    await talk.wait();
    const sent = JSON.parse((await slack.got(before + 1))[before]!.body);
    return { ...made, ana, talk, sent };
  }

  async function post(id: string, path: string, body: string, at = Date.now(), secret = signingSecret) {
    const timestamp = String(Math.floor(at / 1000));
    const hash = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
    const headers = { 'X-Slack-Request-Timestamp': timestamp, 'X-Slack-Signature': `v0=${hash}` };
    return baton.ask(`/v1/slack/${id}/${path}`, { method: 'POST', headers, body });
  }

  const pressed = (action: string, conversation: string, user = 'U123') => {
    const payload = {
      ...{
        type: 'block_actions',
        user: { id: user },
        channel: { id: 'C1' },
        message: { ts: `${conversation}.1` },
      },
      ...{ response_url: slack.url, actions: [{ action_id: action, value: conversation }] },
    };
    return `payload=${encodeURIComponent(JSON.stringify(payload))}`;
  };
  const wrote = (conversation: string, text: string, id: string) =>
    JSON.stringify({
      ...{ type: 'event_callback', event_id: id },
      event: { type: 'message', user: 'U123', channel: 'C1', thread_ts: `${conversation}.1`, ts: '9', text },
    });

  test('a team claims, replies in the thread and resolves; nothing that a customer writes is markup there', async () => {
    const { id, talk, sent } = await waiting();
    expect(sent.blocks[0].type).toBe('header');
    const shown = sent.blocks.filter(({ text }: { text?: { type: string } }) => text?.type === 'plain_text');
    expect(JSON.stringify(shown)).toContain('<!channel>');
    expect(
      JSON.stringify(sent.blocks.filter(({ text }: { text?: { type: string } }) => text?.type === 'mrkdwn')),
    ).not.toContain('<!channel>');
    expect((await post(id, 'interactions', pressed('claim', talk.id))).status).toBe(200);
    await seen(talk.customer, talk.path, 'claim');
    for (const _repeat of [1, 2]) await post(id, 'events', wrote(talk.id, 'Hi &amp; welcome', 'Ev1'));
    expect(await seen(talk.customer, talk.path, 'operator_message')).toMatchObject({
      data: { text: 'Hi & welcome' },
    });
    await post(id, 'interactions', pressed('resolve', talk.id));
    const log = typesOf(await eventsOf(talk.customer, talk.path));
    expect(log.slice(-3)).toEqual(['claim', 'operator_message', 'resolve']);
  });

  test('a claim that came too late is told who has it', async () => {
    const { id, talk } = await waiting();
    const ben = await baton.operator('operator', 'Ben');
    await ben.post(`${talk.path}/claim`);
    const before = slack.received.length;
    await post(id, 'interactions', pressed('claim', talk.id));
    expect((await slack.got(before + 1))[before]?.body).toContain('Ben has it.');
  });

  test('unsigned, old and foreign requests are refused, and strangers may do nothing', async () => {
    const { id, talk } = await waiting();
    const claim = pressed('claim', talk.id);
    expect((await post(id, 'interactions', claim, Date.now(), 'another-signing-secret')).status).toBe(401);
    expect((await post(id, 'interactions', claim, Date.now() - 600_000)).status).toBe(401);
    expect((await post('nobody', 'interactions', claim)).status).toBe(401);
    expect((await baton.ask(`/v1/slack/${id}/interactions`, { method: 'POST', body: claim })).status).toBe(
      401,
    );
    await post(id, 'interactions', pressed('claim', talk.id, 'U999'));
    expect(typesOf(await eventsOf(talk.customer, talk.path))).not.toContain('claim');
  });

  test('Slack finds out that the address is ours', async () => {
    const { id } = await channel({ kind: 'slack', url: slack.url, signingSecret });
    const answer = await post(id, 'events', JSON.stringify({ type: 'url_verification', challenge: 'abc' }));
    expect(answer).toMatchObject({ status: 200, body: { challenge: 'abc' } });
  });
});

/** What `look` finds, as soon as it does. */
async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
