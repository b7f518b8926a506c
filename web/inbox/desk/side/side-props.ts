import type { Conversation } from '../../../client/schema.d.ts';
import type { Log } from '../conversation/log.ts';

/** The conversation that something beside it is about. */
export type SideProps = { readonly id: string; readonly standing: Conversation; readonly log: Log };
