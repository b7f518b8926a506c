import type { Route } from '../route.ts';
import { apiKeyRoutes } from './api-keys.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { conversationRoutes } from './conversations.ts';
import { eraseRoutes } from './erase.ts';
import { eventRoutes } from './events.ts';
import { gapRoutes } from './gaps.ts';
import { inboxRoutes } from './inbox.ts';
import { knowledgeRoutes } from './knowledge.ts';
import { labelRoutes } from './labels.ts';
import { messageRoutes } from './messages.ts';
import { metricRoutes } from './metrics.ts';
import { createOperationRoutes } from './operations.ts';
import { operatorRoutes } from './operators.ts';
import { packetRoutes } from './packets.ts';
import { policyRoutes } from './policies.ts';
import { presenceRoutes } from './presence.ts';
import { sessionRoutes } from './session.ts';
import { siteRoutes } from './sites.ts';
import { slackRoutes } from './slack.ts';
import { sourceRoutes } from './sources.ts';
import { visitorRoutes } from './visitors.ts';

/** Every route of the API; nothing else is served. A row that is not here does not exist. */
export const routes: readonly Route[] = [
  ...visitorRoutes,
  ...conversationRoutes,
  ...messageRoutes,
  ...eventRoutes,
  ...sessionRoutes,
  ...inboxRoutes,
  ...packetRoutes,
  ...labelRoutes,
  ...commandRoutes,
  ...eraseRoutes,
  ...siteRoutes,
  ...operatorRoutes,
  ...sourceRoutes,
  ...knowledgeRoutes,
  ...gapRoutes,
  ...policyRoutes,
  ...presenceRoutes,
  ...metricRoutes,
  ...channelRoutes,
  ...slackRoutes,
  ...apiKeyRoutes,
  ...createOperationRoutes(() => routes),
];
