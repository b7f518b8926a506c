import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  makeContinueAsNewFunc,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Command } from '../domain/conversation/command.ts';
import { explain } from '../domain/conversation/explain.ts';
import { preparationIsDue } from '../domain/conversation/prepared.ts';
import { type ConversationState, newConversation } from '../domain/conversation/state.ts';
import { beginTurn, turnIsDue } from '../domain/conversation/turn.ts';
import type { Fact } from '../domain/events.ts';
import { defaultPolicy, earlierPolicy } from '../domain/policy.ts';
import { failureCode, prepareHandoff, publish, recover, standing, takeTurn } from './activities.ts';
import { createAlarm } from './alarm.ts';
import { handleCommands } from './commands.ts';
import { type ConversationStart, whyQuery } from './contract.ts';
import { createDecisions } from './decisions.ts';
import { createDisplay } from './display.ts';
import { createModelTurn } from './model-turn.ts';
import { handleSignals } from './signals.ts';

/** Past this many events a replay after an eviction becomes slow; the server itself suggests 4,096. */
const eventsBeforeContinuing = 1_500;

/**
 * One support conversation, for as long as it lives. Handlers only hand in what happened; this loop alone decides and
 * acts: it drafts, publishes, prepares handoffs, and continues as new.
 */
export async function conversation(start: ConversationStart): Promise<void> {
  const decisions = createDecisions(await initialState(start));
  const { conversation, site } = decisions.state();
  const display = createDisplay(decisions.state(), start.state !== undefined);
  const modelTurn = createModelTurn(decisions.handIn);
  const alarm = createAlarm(() => decisions.handIn({ kind: 'time' }));

  /** What the turn just taken has already published, up to this number. */
  let publishedTo: number | null = null;

  setHandler(whyQuery, () => explain(decisions.state()));
  handleSignals(conversation, decisions.handIn);
  handleCommands(obey);

  for (;;) {
    decisions.decideArrived();
    modelTurn.keepOnly(decisions.state().drafting);
    alarm.set(decisions.state());
    if (decisions.refusesUnchecked()) await checkRefusals();
    else if (turnIsDue(decisions.state())) await beginTurnNow();
    else if (decisions.undelivered()) await deliver();
    else if (preparationIsDue(decisions.state())) await prepare();
    else if (shouldContinue()) await continueWhenQuiet();
    else await decisions.nextArrival();
  }

  /** Resolves once what the command decided is published. */
  async function obey(command: Command) {
    const answered = decisions.handIn({ kind: 'command', command });
    await condition(() => answered.settled);
    if (answered.answer && 'obeyed' in answered.answer) return answered.answer.obeyed;
    const { code, owner } = answered.answer?.refused ?? { code: 'conflict', owner: null };
    throw ApplicationFailure.create({ type: code, message: code, nonRetryable: true, details: [{ owner }] });
  }

  async function beginTurnNow(): Promise<void> {
    const state = decisions.change(beginTurn);
    const { turn, unanswered, recent, saidSeq } = state;
    try {
      const taken = await takeTurn({
        state: withoutRepeats(state),
        undelivered: decisions.undeliveredFacts().facts,
        at: Date.now(),
      });
      if (taken === 'model')
        return modelTurn.ask({ conversation, site, turn, messageIds: unanswered, recent, saidSeq });
      publishedTo = decisions.arrived() ? null : taken.publishedTo;
      decisions.handIn({ kind: 'drafted', turn, assessment: taken.assessment });
    } catch (error) {
      decisions.handIn({ kind: 'failed', turn, code: failureCode(error) });
    }
  }

  /**
   * Publishes what was decided. A workflow task that was lost after it published is decided again, perhaps on more
   * than it knew then; when its events differ from ours they stand, since they were read, and we decide after them.
   */
  async function deliver(): Promise<void> {
    const { facts, projection } = decisions.undeliveredFacts();
    if (facts.length > 0) {
      display(decisions.state());
      const isPublished = publishedTo === projection.seq;
      publishedTo = null;
      const published = isPublished || (await publish({ conversation, site, facts, projection }));
      if (published !== true && published !== 'published') return follow(published);
    }
    decisions.delivered(facts.length);
  }

  /** Before anyone is refused: what a lost workflow task published may have made the command right. */
  async function checkRefusals(): Promise<void> {
    const facts = await standing({ conversation, after: decisions.publishedTo() });
    decisions.refusalsChecked();
    if (facts.length === 0) return;
    publishedTo = null;
    await follow(facts);
  }

  /** Follows events that stand in the place of ours, and completes what their lost attempt may have left undone. */
  async function follow(standing: readonly Fact[]): Promise<void> {
    const projection = decisions.reconcile(standing);
    await publish({ conversation, site, facts: standing, projection });
  }

  async function prepare(): Promise<void> {
    const { wants, recent, turn, seq, waitSince, promise, team, served, owner } = decisions.state();
    const { replyTargetSeconds, ladder } = decisions.state().policy;
    const [want] = wants;
    if (!want) return;
    const estimate = await prepareHandoff({
      ...{ conversation, site, ...want, messageIds: recent, turn, seq, at: Date.now() },
      ...{
        since: waitSince,
        revisions: promise?.revisions ?? 0,
        promised: promise?.dueAt != null,
        team,
        served,
        owner,
      },
      ...{ target: replyTargetSeconds, ladder: ladder.map((step) => step.at) },
    });
    decisions.handIn({ kind: 'prepared', handoff: want.handoff, estimate });
  }

  function shouldContinue(): boolean {
    const { continueAsNewSuggested, historyLength } = workflowInfo();
    const limit = start.continueAfterEvents ?? eventsBeforeContinuing;
    return (continueAsNewSuggested || historyLength > limit) && decisions.state().drafting === null;
  }

  async function continueWhenQuiet(): Promise<void> {
    await condition(() => decisions.arrived() || allHandlersFinished());
    if (!decisions.arrived()) await continueAsNew({ ...start, resume: false, state: decisions.state() });
  }
}

/** Ids of repeats are the largest part of a long conversation's state, and a draft is decided without them. */
function withoutRepeats(state: ConversationState): ConversationState {
  return { ...state, done: [] };
}

const continueAsNew = makeContinueAsNewFunc<typeof conversation>();

/** A state that an older version carried over lacks what came later. */
function upToDate(state: ConversationState): ConversationState {
  const { conversation, site, policy } = state;
  return {
    ...newConversation(conversation, site, defaultPolicy),
    ...state,
    policy: { ...defaultPolicy, ...policy },
  };
}

async function initialState(start: ConversationStart): Promise<ConversationState> {
  if (start.state) return upToDate(start.state);
  const { conversation, site, escalationSeconds, replyTargetSeconds } = start;
  const policy =
    escalationSeconds === undefined
      ? { ...defaultPolicy, ...(replyTargetSeconds === undefined ? {} : { replyTargetSeconds }) }
      : earlierPolicy(escalationSeconds);
  const fresh = newConversation(conversation, site, policy);
  return start.resume ? recover(fresh) : fresh;
}
