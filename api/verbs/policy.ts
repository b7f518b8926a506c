import type { Operator } from '../../domain/caller.ts';
import { notice } from '../../domain/copy/copy.ts';
import { AppError } from '../../domain/errors.ts';
import {
  changedPolicy,
  defaultPolicyDocument,
  type PolicyChange,
  teamFor,
  toPolicy,
  wholePolicy,
} from '../../domain/policy.ts';
import { screen } from '../../domain/screening/screen.ts';
import { firedRules } from '../../domain/stop-rules.ts';
import { extractive } from '../../llm/extractive.ts';
import { policyId, type StoredPolicy } from '../../store/policies.ts';
import type { ApiDeps } from '../deps.ts';
import { policiesOf } from '../policies.ts';
import { findSite } from '../sites.ts';
import { indexOf } from './knowledge.ts';

/** The default is every site's first version. */
const defaultVersion = 1;

/** Versions of a site's policy below `before`, newest first, the default last; AppError `not_found` for a hidden site. */
export async function listPolicies(
  deps: ApiDeps,
  caller: Operator,
  { site, before, limit }: { readonly site: string; readonly before: number; readonly limit: number },
): Promise<readonly StoredPolicy[]> {
  const { createdAt } = await findSite(deps, caller, site);
  const stored = await deps.store.policies.list(site, before, limit);
  const isEnd = stored.length < limit && before > defaultVersion;
  return isEnd ? [...stored, standard(site, createdAt)] : stored;
}

/** Publishes the next version: what is not given stays as the newest has it. AppError `conflict` when another came first. */
export async function publishPolicy(
  deps: ApiDeps,
  caller: Operator,
  { site, ...changes }: PolicyChange & { readonly site: string },
): Promise<StoredPolicy> {
  await findSite(deps, caller, site);
  const newest = await deps.store.policies.newest(site);
  const version = (newest?.version ?? defaultVersion) + 1;
  const policy: StoredPolicy = {
    ...changedPolicy(wholePolicy(newest ?? {}), changes),
    _id: policyId(site, version),
    site,
    version,
    createdAt: new Date(deps.now()),
    by: caller.operatorId,
  };
  if (!(await deps.store.policies.insert(policy))) {
    throw new AppError('conflict', 'Another version was published meanwhile; look at it and try again.');
  }
  policiesOf(deps).put(policy);
  return policy;
}

/** What would happen to one message under a site's policy, or under a changed one that is not published. */
export async function testPolicy(
  deps: ApiDeps,
  caller: Operator,
  given: {
    readonly site: string;
    readonly text: string;
    /** Of the notice; that of the text without it. */
    readonly language?: string | undefined;
    readonly policy?: PolicyChange | undefined;
  },
) {
  const { site, text } = given;
  await findSite(deps, caller, site);
  const newest = await deps.store.policies.newest(site);
  const document = changedPolicy(wholePolicy(newest ?? {}), given.policy ?? {});
  const policy = toPolicy(document, newest?.version ?? defaultVersion);
  const screening = screen(text);
  const { frustration } = screening;
  const language = given.language ?? screening.language ?? 'en';
  const episode = { policy, attempts: 0, frustration };
  // A first message: nothing was answered before that could have failed.
  const atTheDoor = firedRules({ ...episode, screening: { ...screening, failedAttempt: false } });
  const drafted = extractive(await indexOf(deps, site), { messages: [text], context: [] });
  const assessment = { ...drafted, citations: drafted.citations.length, passages: drafted.looked.length };
  const onTheAnswer = firedRules({ ...episode, assessment });
  const fired = [...atTheDoor, ...onTheAnswer];
  const wording = {
    team: teamFor(fired, document.teams),
    crisisLine: document.crisisLine,
    overrides: document.copy,
  };
  return {
    screening,
    fired: [...atTheDoor.map(firedAt('message')), ...onTheAnswer.map(firedAt('answer'))],
    would: fired.length > 0 ? 'handoff' : drafted.kind === 'answer' ? 'answer' : 'clarification',
    confidence: drafted.confidence,
    notice: fired.length > 0 ? notice(fired, language, wording) : null,
    policyVersion: policy.version,
  } as const;
}

function firedAt<At extends 'message' | 'answer'>(at: At) {
  return <Rule>(rule: Rule) => ({ ...rule, at });
}

function standard(site: string, createdAt: Date): StoredPolicy {
  const _id = policyId(site, defaultVersion);
  return { ...defaultPolicyDocument, _id, site, version: defaultVersion, createdAt, by: 'system' };
}
