import { BETWEEN_OPTIONS } from './printOptions.ts';
import { optionSubject } from './optionProblems.ts';
import type { AssignStatement, MappingOption } from './statement.ts';

/** What an option sets, in the order in which options are written. */
export const OPTION_ORDER = ['match', 'default', 'flowType', 'flowBehavior'] as const;

export type OptionSubject = (typeof OPTION_ORDER)[number];

/** An option as it stands in the text, with what stands before it: blanks, or words that are no option. */
export interface OptionPiece {
  readonly before: string;
  readonly subject: OptionSubject;
  readonly text: string;
}

/** The options of a statement as pieces. `from` is the offset at which what stands before the first one begins. */
export function optionPieces(text: string, assign: AssignStatement, from: number): readonly OptionPiece[] {
  let behind = from;
  return assign.options.map((option: MappingOption) => {
    const before = text.slice(behind, option.span.start);
    behind = option.span.end;
    return { before, subject: optionSubject(option), text: text.slice(option.span.start, option.span.end) };
  });
}

/** The pieces with one subject set to `value`, or without it when that is null. `firstGap` goes before an only option. */
export function withOption(pieces: readonly OptionPiece[], subject: OptionSubject, value: string | null, firstGap: string): readonly OptionPiece[] {
  const present = pieces.findIndex((piece) => piece.subject === subject);
  const others = pieces.filter((piece, index) => piece.subject !== subject || (index === present && value !== null));
  if (value === null) return inPlaceOf(pieces[0], others);
  if (present >= 0) return others.map((piece) => (piece.subject === subject ? { ...piece, text: value } : piece));
  const place = pieces.findIndex((piece) => OPTION_ORDER.indexOf(piece.subject) > OPTION_ORDER.indexOf(subject));
  const at = place < 0 ? pieces.length : place;
  const next = pieces[at];
  const piece = { before: at > 0 ? BETWEEN_OPTIONS : (next?.before ?? firstGap), subject, text: value };
  const moved = next === undefined ? [] : [at > 0 ? next : { ...next, before: BETWEEN_OPTIONS }];
  return [...pieces.slice(0, at), piece, ...moved, ...pieces.slice(at + 1)];
}

/** When the first option is gone, the next one takes its column. */
function inPlaceOf(first: OptionPiece | undefined, others: readonly OptionPiece[]): readonly OptionPiece[] {
  const [next, ...rest] = others;
  return first === undefined || next === undefined || next === first ? others : [{ ...next, before: first.before }, ...rest];
}
