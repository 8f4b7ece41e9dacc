import { lessSure, withStops } from './combine.ts';
import { stopping, valueOf, type PossibleValue } from './possibleValue.ts';
import { couldBeInteger, isInteger } from './questions.ts';
import { textOfEach } from './textOfEach.ts';

/**
 * What cutting a part out of a text can give: any text, the empty one for nothing.
 * @param counts the arguments that count characters or words; the call fails where one is no whole number
 */
export function textPart(source: PossibleValue | undefined, counts: readonly (PossibleValue | undefined)[]): PossibleValue {
  if (!counts.every(couldBeInteger)) return stopping('failure');
  const part = textOfEach(source, { empties: true });
  const isMissing = source === undefined || source.absent;
  const filled = isMissing ? lessSure({ ...part, ...valueOf('text', { list: part.list, empty: true }) }, 'inferred') : part;
  return counts.every(isInteger) ? filled : withStops(filled, 'failure');
}
