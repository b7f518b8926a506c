import { notifications } from '@mantine/notifications';
import { answerOf, api } from '../api.ts';
import { sentenceOf } from '../refusal.ts';
import { deafUntilFocus, hearAgain } from './keys/deaf.ts';

/** Opens whoever waits most urgently, by the API's order: what this page shows may be another list. */
export function useNextWaiting(opened: string | undefined, open: (id: string) => void): () => Promise<void> {
  return async () => {
    // No key acts on the one that is left.
    deafUntilFocus();
    try {
      const call = api.GET('/v1/inbox', { params: { query: { view: 'waiting', limit: 2 } } });
      const { items } = await answerOf(call);
      const next = items.find(({ conversationId }) => conversationId !== opened) ?? items[0];
      if (next) open(next.conversationId);
      else {
        hearAgain();
        notifications.show({ id: 'nobody-waits', message: 'Nobody waits.', autoClose: 2_500 });
      }
    } catch (error) {
      hearAgain();
      notifications.show({ color: 'red', message: sentenceOf(error) });
    }
  };
}
