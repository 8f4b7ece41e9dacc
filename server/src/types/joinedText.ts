import { lessSure } from './combine.ts';
import { ABSENT, valueOf, type PossibleValue } from './possibleValue.ts';
import { canBeMissing, isThere } from './questions.ts';
import { withTextArguments } from './textOfEach.ts';

/** What a text can be to which a constant part is added in front or behind: the part alone for nothing (Append, Prepend). */
export function joinedText(source: PossibleValue | undefined, added: PossibleValue | undefined): PossibleValue {
  const isMissing = source === undefined || source.absent;
  const canAddNothing = added === undefined || canBeMissing(added);
  if (!isThere(source) && !isThere(added)) return ABSENT;
  const text = valueOf('text', {
    single: isMissing || source.single,
    list: source?.list === true,
    absent: isMissing && (added === undefined || added.absent),
    empty: canAddNothing && (isMissing || source.empty),
  });
  return withTextArguments(isMissing ? lessSure(text, 'inferred') : text, added);
}
