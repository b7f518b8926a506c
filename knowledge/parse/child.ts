import './no-network.ts';
import { parseHere } from './parse.ts';
import type { Parsed, ParseInput } from './parsed.ts';

/** What the parent asks of this process, one at a time, and what it answers. */
export type ParseRequest = { readonly id: number; readonly input: ParseInput };
export type ParseReply = { readonly id: number; readonly parsed: Parsed };

process.on('message', ({ id, input }: ParseRequest) => {
  void parseHere(input).then((parsed) => process.send?.({ id, parsed } satisfies ParseReply));
});
process.on('disconnect', () => process.exit(0));
