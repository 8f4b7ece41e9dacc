import { canBeMissing } from './questions.ts';
import { either, lessSure, withStops } from './combine.ts';
import { ABSENT, NOTHING, valueOf, type PossibleValue } from './possibleValue.ts';

/**
 * What `values/eachText.ts` can give: a text for a text, a list for a list, nothing for nothing.
 * @param change what the function makes of one text: `empties` where the empty text can come out of one that is not, and the kinds
 */
export function textOfEach(source: PossibleValue | undefined, change: { readonly empties: boolean; readonly kinds?: PossibleValue['kinds'] }): PossibleValue {
  if (source === undefined) return ABSENT;
  const texts = source.single || source.list ? valueOf('text', { kinds: change.kinds ?? ['text'], single: source.single, list: source.list, empty: change.empties || source.empty }) : NOTHING;
  return source.absent ? lessSure(either(texts, ABSENT), 'inferred') : texts;
}

/** What a text argument such as a separator can do besides: several values are not supported. */
export function withTextArguments(value: PossibleValue, ...others: readonly (PossibleValue | undefined)[]): PossibleValue {
  return others.some((other) => other?.list === true) ? withStops(value, 'unsupported') : value;
}

/** Whether every one of some texts that are put together can be empty or absent, so that nothing comes out. */
export function canAllBeMissing(values: readonly (PossibleValue | undefined)[]): boolean {
  return values.every((value) => value === undefined || canBeMissing(value));
}
