import { either, withStops } from '../types/combine.ts';
import { ABSENT, valueOf, type PossibleValue } from '../types/possibleValue.ts';
import { canBeMissing, isThere } from '../types/questions.ts';
import { textOfEach } from '../types/textOfEach.ts';

/** What Replace can give (`replacePlan.ts`). Patterns and combinations of arguments that cannot be evaluated end without a value. */
export function replaceType([source, oldValue, , , replacement, otherAttribute, template]: readonly (PossibleValue | undefined)[]): PossibleValue {
  const replaced = textOfEach(source, { empties: canPutInNothing(template ?? replacement) || (source !== undefined && oldValue?.empty === true) });
  const taken = otherAttribute === undefined || source === undefined ? replaced : either(replaced, fromOther(source));
  return withStops(taken, 'failure', 'unsupported');
}

/** With replacementAttributeName the source comes out as it is, or, where it is empty, what is found in the other attribute. */
function fromOther(source: PossibleValue): PossibleValue {
  const found = canBeMissing(source) ? either(valueOf('text', { empty: true }), ABSENT) : ABSENT;
  return isThere(source) && !canBeMissing(source) ? source : either(source, found);
}

/** A pattern puts in whatever its groups hold where the replacement names one. */
function canPutInNothing(text: PossibleValue | undefined): boolean {
  return text === undefined || canBeMissing(text) || text.constants === null || text.constants.some((constant) => typeof constant === 'string' && constant.includes('$'));
}
