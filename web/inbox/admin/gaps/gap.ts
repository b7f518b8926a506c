import type { Item } from '../answer.ts';

/** What customers ask and no source answers, in all its wordings. */
export type Gap = Item<'/v1/gaps'>;
