import {
  CancellationScope,
  condition,
  isCancellation,
  makeContinueAsNewFunc,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import { commandResult, obey, rate } from '../domain/conversation/command.ts';
import { explain } from '../domain/conversation/explain.ts';
import { receiveMessage } from '../domain/conversation/message.ts';
import { preparationIsDue, receivePreparation } from '../domain/conversation/prepared.ts';
import { project } from '../domain/conversation/project.ts';
import { type ConversationState, newConversation, type Step } from '../domain/conversation/state.ts';
import { nextDue, passTime } from '../domain/conversation/time.ts';
import { beginTurn, failTurn, finishTurn, turnIsDue } from '../domain/conversation/turn.ts';
import type { Fact } from '../domain/events.ts';
import { defaultPolicy } from '../domain/policy.ts';
import { draft, draftWithModel, failureCode, prepareHandoff, publish, recover } from './activities.ts';
import { handleCommands } from './commands.ts';
import { type ConversationStart, customerMessageSignal, ratingSignal, whyQuery } from './contract.ts';
import { createDisplay } from './display.ts';

/** Past this many events a replay after an eviction becomes slow; the server itself suggests 4,096. */
const eventsBeforeContinuing = 1_500;

/**
 * One support conversation, for as long as it lives. Handlers decide at once (decisions are pure) and put what they
 * decided into the outbox; this loop alone acts: it drafts, publishes, prepares handoffs, and continues as new.
 */
export async function conversation(start: ConversationStart): Promise<void> {
  let state = await initialState(start);
  const outbox: Fact[] = [];
  let modelTurn: { readonly turn: number; readonly scope: CancellationScope } | null = null;
  let alarm: { readonly at: number; readonly scope: CancellationScope } | null = null;
  const display = createDisplay(
    start.state ? state : newConversation(state.conversation, state.site, state.policy),
  );

  const take = (step: Step): void => {
    state = step.state;
    outbox.push(...step.facts);
    if (modelTurn && state.drafting !== modelTurn.turn) modelTurn.scope.cancel();
    const due = nextDue(state);
    if (alarm && (due === null || due.at < alarm.at)) alarm.scope.cancel();
  };

  setHandler(whyQuery, () => explain(state));
  setHandler(customerMessageSignal, (message) => take(receiveMessage(state, message, Date.now())));
  setHandler(ratingSignal, (rating) => take(rate(state, rating, Date.now())));
  handleCommands({
    state: () => state,
    obey: (command) => {
      const step = obey(state, command, Date.now());
      take(step);
      return commandResult(step.state, step.seq);
    },
  });

  void watchTheClock();
  for (;;) {
    if (turnIsDue(state)) await takeTurn();
    else if (outbox.length > 0) await flush();
    else if (preparationIsDue(state)) await prepare();
    else if (shouldContinue()) await continueAsNew({ ...start, resume: false, state });
    else await condition(() => outbox.length > 0 || turnIsDue(state) || preparationIsDue(state));
  }

  async function takeTurn(): Promise<void> {
    take({ state: beginTurn(state), facts: [] });
    const { conversation, site, turn, unanswered, recent } = state;
    const input = { conversation, site, turn, messageIds: unanswered, recent };
    try {
      const drafted = await draft(input);
      if (drafted === 'model') askModel(input);
      else take(finishTurn(state, turn, drafted, Date.now()));
    } catch (error) {
      take(failTurn(state, turn, failureCode(error), Date.now()));
    }
  }

  /** Runs beside the loop, so that a claim is seen, published and obeyed while the model thinks. */
  function askModel(input: Parameters<typeof draftWithModel>[0]): void {
    const { turn } = input;
    const scope = new CancellationScope();
    modelTurn = { turn, scope };
    scope
      .run(() => draftWithModel(input))
      .then(
        (assessment) => take(finishTurn(state, turn, assessment, Date.now())),
        (error: unknown) => {
          if (!isCancellation(error)) take(failTurn(state, turn, failureCode(error), Date.now()));
        },
      );
  }

  async function flush(): Promise<void> {
    const facts = outbox.splice(0);
    const { conversation, site } = state;
    const projection = project(state);
    display(state);
    await publish({ conversation, site, facts, projection });
  }

  async function prepare(): Promise<void> {
    const [want] = state.wants;
    if (!want) return;
    const { conversation, site, recent, turn, seq } = state;
    const estimate = await prepareHandoff({ conversation, site, ...want, messageIds: recent, turn, seq });
    take(receivePreparation(state, estimate, Date.now()));
  }

  /** One timer at most: re-armed only when something falls due earlier than it would wake. */
  async function watchTheClock(): Promise<void> {
    for (;;) {
      await condition(() => nextDue(state) !== null);
      const due = nextDue(state);
      if (due === null) continue;
      const scope = new CancellationScope();
      alarm = { at: due.at, scope };
      try {
        await scope.run(() => sleep(Math.max(1, due.at - Date.now()), { summary: due.what }));
      } catch (error) {
        if (!isCancellation(error)) throw error;
      }
      alarm = null;
      take(passTime(state, Date.now()));
    }
  }

  function shouldContinue(): boolean {
    const { continueAsNewSuggested, historyLength } = workflowInfo();
    return (continueAsNewSuggested || historyLength > eventsBeforeContinuing) && state.drafting === null;
  }
}

const continueAsNew = makeContinueAsNewFunc<typeof conversation>();

async function initialState(start: ConversationStart): Promise<ConversationState> {
  const policy = {
    ...defaultPolicy,
    ...(start.escalationSeconds ? { escalationSeconds: start.escalationSeconds } : {}),
  };
  if (start.state) return start.state;
  const fresh = newConversation(start.conversation, start.site, policy);
  return start.resume ? recover(fresh) : fresh;
}
