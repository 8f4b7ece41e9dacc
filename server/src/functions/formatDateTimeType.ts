import { withStops } from '../types/combine.ts';
import { stopping, type PossibleValue } from '../types/possibleValue.ts';
import { canBeFilled } from '../types/questions.ts';
import { textOfEach } from '../types/textOfEach.ts';

/** What FormatDateTime can give: a text for each date that it can read, and a failure without one (`reformatDate.ts`). */
export function formatDateTimeType(values: readonly (PossibleValue | undefined)[]): PossibleValue {
  const [source] = values;
  if (source === undefined || !canBeFilled(source)) return stopping('failure', 'unsupported');
  const written = textOfEach({ ...source, absent: false, empty: false }, { empties: !alwaysWrites(values[values.length - 1]) });
  return withStops(written, 'failure', 'unsupported');
}

/** Whether a format writes some text for every date. Quoted and optional parts may be empty. */
function alwaysWrites(format: PossibleValue | undefined): boolean {
  if (format === undefined || format.constants === null || format.absent || format.list) return false;
  return format.constants.every((constant) => typeof constant === 'string' && /^[dMyHhmst/\-.: ]*(?:d|M|y|H|h|m|s)[dMyHhmst/\-.: ]*$/.test(constant));
}
