import type { JsonObject, LogEvent } from '../history.ts';
import { blame, type Case, type Check } from './case.ts';
import type { Violation } from './rules.ts';

/** Rule 8: an answer quotes passages that its turn retrieved, each quote verbatim and where it says. */
export const checkCitations: Check = (judged) =>
  judged.final.events
    .filter(({ type }) => type === 'ai_answer')
    .flatMap((answer) => checkAnswer(judged, answer));

function checkAnswer(judged: Case, answer: LogEvent): Violation[] {
  const citations = (answer.citations ?? []) as unknown as readonly JsonObject[];
  const faults =
    citations.length === 0
      ? ['the answer cites nothing']
      : citations.flatMap((citation) => faultOf(judged, answer, citation) ?? []);
  return faults.map((fault) => blame(judged)('citation', [answer.seq], fault));
}

function faultOf({ history, final }: Case, answer: LogEvent, citation: JsonObject): string | null {
  const { passageId, quote, start, end } = citation;
  if (typeof quote !== 'string' || quote.trim() === '') return 'a citation has no quote';
  const draft = final.drafts.get(Number(answer.turn));
  if (draft && !draft.passageIds.includes(String(passageId)))
    return `passage ${passageId} is cited and was not retrieved in turn ${answer.turn}`;
  if (history.passages === null)
    return String(answer.text).includes(quote) ? null : 'a quote does not stand in its answer';
  const passage = history.passages.get(String(passageId));
  if (passage === undefined) return `passage ${passageId} is cited and does not exist`;
  if (passage.slice(Number(start), Number(end)) === quote) return null;
  return `a quote does not stand in passage ${passageId} from ${start} to ${end}`;
}
