import type { Visitor } from '../../domain/caller.ts';
import { AppError } from '../../domain/errors.ts';
import { messageId } from '../../store/messages.ts';
import type { ApiDeps } from '../deps.ts';
import { findConversation } from './find-conversation.ts';

/** Takes the e-mail address to which a customer wants to be told of the reply; stored, then its workflow told. */
export async function leaveAddress(
  deps: ApiDeps,
  visitor: Visitor,
  id: string,
  email: string,
  onceId: string,
): Promise<void> {
  const { seq, site } = await findConversation(deps, visitor, id);
  if (!deps.config.BATON_SMTP_URL) {
    throw new AppError('conflict', 'No mail server is set here, so no mail can tell of a reply.');
  }
  const _id = messageId(id, 'address', onceId);
  const acceptedAt = new Date(deps.now());
  await deps.store.messages.insert({ _id, conversation: id, kind: 'address', text: email, acceptedAt });
  await deps.engine.leaveAddress({ conversation: id, site, resume: seq > 0 }, _id);
  deps.hub.touch(id);
}
