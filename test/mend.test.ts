import { setTimeout as pause } from 'node:timers/promises';
import { Context } from '@temporalio/activity';
import { mend } from '../api/mend.ts';
import { sweep } from '../api/sweep.ts';
import { question, startBaton } from './support/baton.ts';
import { eventsOf, openConversation, typesOf } from './support/talk.ts';

test('a conversation whose workflow cannot go on is taken up where its events end', async () => {
  let broken: string | undefined;
  const baton = await startBaton({
    wrap: (activities) => ({
      ...activities,
      async publish(input) {
        const { runId } = Context.current().info.workflowExecution!;
        if (input.conversation === talk.id) broken ??= runId;
        // What no workflow can make sense of: each of its tasks fails from here on.
        return broken === runId ? ({} as 'published') : activities.publish(input);
      },
    }),
  });
  const talk = await openConversation(baton, await baton.site());
  await talk.say(question);
  await talk.seen('ai_answer');
  await talk.customer.post(`${talk.path}/person`, { clientMessageId: 'p' });
  while (!(await baton.deps.engine.stuck(0)).includes(talk.id)) await pause(500);

  expect(await mend(baton.deps, 0)).toContain(talk.id);
  await pause(6_000);
  await sweep(baton.deps, 60_000);
  await talk.seen('wait_promise');
  expect(typesOf(await eventsOf(talk.customer, talk.path))).toEqual([
    ...['customer_message', 'ai_answer', 'customer_message', 'handoff', 'wait_promise'],
  ]);
  await baton.stop();
});
