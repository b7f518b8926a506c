import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Caller, startBaton, type TestBaton } from './support/baton.ts';
import { eventsOf, openConversation } from './support/talk.ts';

/** Sources, gaps and what customers get of them, with the real index behind the real workflow. */
let embeddings: Server;
let baton: TestBaton;
let admin: Caller;
let site: string;

/** Words that mean the same to the embedding server of this test. */
const meanings = [/refund|money back|reimburse/i, /delivery|parcel|ship/i, /opening|hours|open/i];

beforeAll(async () => {
  embeddings = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { input } = JSON.parse(Buffer.concat(chunks).toString()) as { readonly input: string[] };
      const data = input.map((text, index) => ({
        index,
        embedding: [...meanings.map((meaning) => (meaning.test(text) ? 1 : 0)), 0.1],
      }));
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ object: 'list', data }));
    });
  });
  await new Promise<void>((resolve) => embeddings.listen(0, '127.0.0.1', resolve));
  const { port } = embeddings.address() as AddressInfo;
  baton = await startBaton({
    ownSources: true,
    environment: { BATON_EMBEDDING_MODEL: 'meanings', OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1` },
  });
  admin = await baton.operator('admin');
  site = await baton.site();
});
afterAll(async () => {
  await baton.stop();
  embeddings.close();
});

const send = (name: string, bytes: Buffer | string, query = '') =>
  baton.ask(`/v1/sources/files?site=${site}&name=${encodeURIComponent(name)}${query}`, {
    method: 'POST',
    headers: { ...admin.headers, 'Content-Type': 'application/octet-stream' },
    body: bytes,
  });
const search = async (query: string, more: object = {}) =>
  (await admin.post('/v1/search', { site, query, ...more })).body as {
    items: {
      text: string;
      sourceTitle: string;
      similarity: number | null;
      ranks: { words: number | null; meaning: number | null };
    }[];
    asked: { term: string; weight: number; known: boolean }[];
    direct: { question: string } | null;
  };

/** Asks in a new conversation until the worker's index, which follows within two seconds, gives what is awaited. */
async function asked(text: string, type: 'ai_answer' | 'packet', on = site) {
  for (;;) {
    const talk = await openConversation(baton, on);
    await talk.say(text);
    await Promise.race([talk.seen('ai_answer'), talk.seen('wait_promise'), talk.seen('ai_clarification')]);
    const { events } = await eventsOf(admin, talk.path);
    const found = events.find((event) => event.type === type);
    if (found) return { ...talk, event: found, events };
  }
}

test('a file becomes a source; the same file again changes nothing', async () => {
  const csv = 'Country;Days;Price\nNorway;4;9.90\nJapan;12;"29,00"\n';
  const first = await send('delivery.csv', csv);
  expect(first).toMatchObject({
    status: 201,
    body: { kind: 'file', title: 'delivery', fileName: 'delivery.csv', audience: 'public' },
  });
  expect((await send('delivery.csv', csv)).status).toBe(200);
  const { items } = await search('Norway days price');
  expect(items[0]?.text).toContain('| Norway | 4 | 9.90 |');
});

test('files are told apart by their names, not by what they are called inside', async () => {
  const kettle = await send('kettle-faq.md', '# FAQ\n\nThe kettle boils water in two minutes.');
  const toaster = await send('toaster-faq.md', '# FAQ\n\nThe toaster has six levels of heat.');
  expect([kettle.status, toaster.status]).toEqual([201, 201]);
  expect(kettle.body).toMatchObject({ title: 'FAQ', language: 'en' });
  expect(toaster.body.sourceId).not.toBe(kettle.body.sourceId);
  const changed = await send('kettle-faq.md', '# Kettle\n\nThe kettle boils water in a minute.');
  expect(changed).toMatchObject({ status: 200, body: { sourceId: kettle.body.sourceId, title: 'Kettle' } });
  const { items } = await search('kettle boils water');
  expect(items.map(({ text }) => text)).not.toContain('The kettle boils water in two minutes.');
});

test.each([
  [
    'a picture named as a PDF',
    'scan.pdf',
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'unsupported',
  ],
  ['an empty file', 'empty.txt', Buffer.alloc(0), 'no_text'],
  ['random bytes', 'notes.txt', Buffer.from([0, 1, 2, 3, 200, 201, 0, 9, 8, 7, 250]), 'unsupported'],
  ['a cut PDF', 'cut.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog'), 'damaged'],
])('%s is refused with its reason, and nothing is stored', async (_, name, bytes, reason) => {
  const refused = await send(name, bytes);
  expect(refused).toMatchObject({ status: 422, body: { code: 'unreadable_file', reason, file: name } });
  expect(String(refused.body.detail)).toMatch(/^[A-Z].*\.$/);
  const { body } = await admin.get(`/v1/sources?site=${site}&limit=200`);
  expect((body.items as { fileName?: string }[]).map(({ fileName }) => fileName)).not.toContain(name);
});

test('the ranking is explained, and follow-ups are understood by what was said before', async () => {
  await admin.post('/v1/sources', {
    site,
    kind: 'text',
    title: 'Refunds',
    text: 'A refund reaches your card within five days.',
  });
  const { items, asked: terms } = await search('When does the refnud of a zeppelin reach my card?');
  expect(items[0]).toMatchObject({
    sourceTitle: 'Refunds',
    matched: expect.arrayContaining(['refund', 'card']),
  });
  expect(terms).toContainEqual(expect.objectContaining({ term: 'refund', known: true }));
  expect(terms).toContainEqual(expect.objectContaining({ term: 'zeppelin', known: false }));
  const followed = await search('and how many days?', { context: ['I want a refund to my card'] });
  expect(followed.items[0]).toMatchObject({
    sourceTitle: 'Refunds',
    terms: expect.arrayContaining([expect.objectContaining({ term: 'refund', from: 'before' })]),
  });
});

test('a citation shows the whole passage as it was, to those who may read it', async () => {
  const title = 'Warranty';
  const source = (text: string, more: object = {}) =>
    admin.post('/v1/sources', { site, kind: 'text', title, text, ...more });
  await source(
    '# Warranty\n\n## Bicycles\n\nEach bicycle frame has a warranty of ten years. Keep the invoice.',
  );
  const { customer, path, event } = await asked('How long is the warranty of a bicycle frame?', 'ai_answer');
  const at = `${path}/events/${event.seq}/citations`;
  const shown = (await customer.get(`${at}/0`)).body;
  expect(shown).toMatchObject({
    ...{ sourceTitle: title, path: expect.arrayContaining(['Bicycles']), url: null, changedSince: false },
    text: expect.stringContaining('Keep the invoice.'),
    quote: expect.stringContaining('ten years'),
    fetchedAt: expect.any(String),
  });
  expect(String(shown.text).slice(Number(shown.start), Number(shown.end))).toBe(shown.quote);
  expect((await admin.get(`${at}/0`)).body).toEqual(shown);
  const stranger = await baton.visitor(site);
  const missing = [
    customer.get(`${at}/99`),
    customer.get(`${at}/-1`),
    customer.get(`${at}/x`),
    customer.get(`${path}/events/0/citations/0`),
    customer.get(`${path}/events/1/citations/0`),
    customer.get(`${path}/events/999/citations/0`),
    stranger.get(`${at}/0`),
  ];
  expect((await Promise.all(missing)).map(({ status }) => status)).toEqual(missing.map(() => 404));
  await source('# Warranty\n\nThere is none.', { audience: 'internal' });
  expect((await admin.get(`${at}/0`)).body).toEqual({ ...shown, changedSince: true });
  const { quote } = shown;
  const alone = { ...shown, changedSince: true, text: quote, start: 0, end: String(quote).length };
  expect((await customer.get(`${at}/0`)).body).toEqual(alone);
});

test('with embeddings a passage is found by meaning alone', async () => {
  for (;;) {
    const { items } = await search('can I be reimbursed');
    const found = items.find(({ sourceTitle }) => sourceTitle === 'Refunds');
    if (!found) continue;
    expect(found.ranks.words).toBeNull();
    expect(found.similarity).toBeGreaterThan(0.9);
    return;
  }
});

test('a direct response is said word for word and cited as itself, whatever the pages say', async () => {
  await admin.post('/v1/sources', {
    site,
    kind: 'text',
    title: 'Hours',
    text: 'The support desk opens at nine on weekdays.',
  });
  const lead = await baton.operator('lead');
  const given = {
    ...{ site, kind: 'direct_response', title: 'Opening hours at Easter' },
    questions: ['When does the support desk open at Easter?', 'Easter opening hours'],
    answer: 'At Easter we open at eleven; write to us any time.',
  };
  expect((await lead.post('/v1/sources', given)).status).toBe(201);
  expect((await lead.post('/v1/sources', { site, kind: 'text', title: 'T', text: 'x y z' })).status).toBe(
    403,
  );
  expect(await search('easter opening hours?')).toMatchObject({
    direct: { question: 'Easter opening hours' },
  });
  const { event } = await asked('At Easter, when does your support desk open?', 'ai_answer');
  expect(event).toMatchObject({
    text: given.answer,
    citations: [{ sourceTitle: given.title, quote: given.answer }],
  });
  // Much the same words, another question.
  expect((await search('When does the support desk open at Christmas?')).direct).toBeNull();
});

test('a question without a source is a gap until a direct response made of the reply answers it', async () => {
  const lead = await baton.operator('lead', 'Lou');
  const shop = await baton.site();
  const unanswered = 'Do you sell left-handed telescopes for astronomers?';
  const { path, id } = await asked(unanswered, 'packet', shop);
  const again = await asked('Left-handed telescopes for astronomers: do you sell those?', 'packet', shop);
  await asked('Which wine goes with the tax return form?', 'packet', shop);
  const gaps = async (state = 'open') =>
    (await lead.get(`/v1/gaps?site=${shop}&state=${state}`)).body.items as {
      gapId: string;
      question: string;
      count: number;
      kind: string;
      draft: object | null;
    }[];
  const [first, second] = await gaps();
  expect(first).toMatchObject({
    count: 2,
    kind: 'missing',
    unanswered: 2,
    draft: null,
    trend: { lastWeek: 2, weekBefore: 0 },
  });
  expect(second).toMatchObject({ count: 1 });
  expect((await lead.post(`/v1/gaps/${first?.gapId}/approve`, {})).status).toBe(409);

  await lead.post(`${path}/claim`);
  const answer = 'Yes, we sell left-handed telescopes: ask for model L7.';
  await lead.post(`${path}/replies`, { clientMessageId: 'r1', text: answer });
  expect((await gaps())[0]).toMatchObject({ draft: { answer, conversationId: id } });
  expect((await lead.post(`/v1/gaps/${first?.gapId}/approve`, {})).status).toBe(201);
  expect(await gaps()).toMatchObject([{ count: 1 }]);
  expect(await gaps('closed')).toMatchObject([{ gapId: first?.gapId, count: 2, unanswered: 0 }]);
  expect((await asked(unanswered, 'ai_answer', shop)).event).toMatchObject({ text: answer });

  // An erased conversation's question is gone.
  await admin.delete(again.path);
  for (;;) {
    const [closed] = await gaps('closed');
    if (!JSON.stringify(closed).includes(again.id)) break;
  }
});

test('a gap is closed by hand, names who did it, and opens again with the next such question', async () => {
  const lead = await baton.operator('lead', 'Mia');
  const shop = await baton.site();
  await asked('xyzzy plugh frobnicate', 'packet', shop);
  const gaps = async (state = 'open') =>
    (await lead.get(`/v1/gaps?site=${shop}&state=${state}`)).body.items as { gapId: string }[];
  const [gap] = await gaps();
  const path = `/v1/gaps/${gap?.gapId}`;
  const dismiss = (isDismissed: boolean) => lead.patch(path, { dismissed: isDismissed });
  expect((await dismiss(true)).body).toMatchObject({ dismissed: { by: lead.id } });
  expect(await gaps()).toEqual([]);
  expect(await gaps('closed')).toMatchObject([
    { gapId: gap?.gapId, state: 'closed', dismissed: { by: lead.id } },
  ]);
  await dismiss(false);
  expect(await gaps()).toMatchObject([{ gapId: gap?.gapId, dismissed: null }]);
  await dismiss(true);
  await asked('xyzzy plugh frobnicate?', 'packet', shop);
  expect(await gaps()).toMatchObject([{ gapId: gap?.gapId, count: 2, unanswered: 1, dismissed: null }]);
  expect((await lead.patch('/v1/gaps/none:1', { dismissed: true })).status).toBe(404);
});

test('a source that was not checked for long makes answers less sure, and the packet says so', async () => {
  const old = await baton.site();
  const { body } = await admin.post('/v1/sources', {
    site: old,
    kind: 'text',
    title: 'Warranty',
    text: 'The warranty of a kettle lasts two years.',
  });
  await baton.store.sources.change(String(body.sourceId), {
    checkedAt: new Date(Date.now() - 200 * 86_400_000),
  });
  const sure = await asked('How long does the warranty of a kettle last?', 'ai_answer', old);
  const { assessment, looked } = sure.event.draft as {
    assessment: { features: object };
    looked: { title: string; stale?: true }[];
  };
  expect(assessment.features).toMatchObject({ staleCaution: 0.1 });
  expect(looked.find(({ title }) => title === 'Warranty')).toMatchObject({ stale: true });
  await sure.customer.post(`${sure.path}/person`, { clientMessageId: 'p' });
  await sure.seen('wait_promise');
  const { body: packet } = await admin.get(`${sure.path}/packet`);
  expect(packet.sources).toMatchObject({
    used: [{ title: 'Warranty', stale: true }],
    stale: 'These sources may be out of date.',
  });
});
