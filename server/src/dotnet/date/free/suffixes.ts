import { success } from '../../../base/result.ts';
import type { Result } from '../../../base/result.ts';
import type { DateError } from '../dateError.ts';
import { fourDigitYear } from '../twoDigitYear.ts';
import { unreadable } from './freeError.ts';
import { withFacts } from './freeState.ts';
import type { FreeContext, FreeState } from './freeState.ts';
import type { Suffix } from './vocabulary.ts';

/** Takes a number with an East Asian suffix, as in 2021年8月25日. Mixed with parts without a suffix, such dates are not read here. */
export function readSuffix(state: FreeState, suffix: Suffix, number: number, short: boolean, context: FreeContext): Result<FreeState, DateError> {
  const mixed = state.group.kind === 'date' || state.group.kind === 'time';
  if (mixed || state.facts.suffixes.includes(suffix)) return unreadable(context.text, state.at);
  const { facts } = state;
  const suffixes = [...facts.suffixes, suffix];
  const dated = { ...state, group: { kind: 'dateSuffixes' as const } };
  switch (suffix) {
    case 'year': {
      const year = short ? fourDigitYear(number, context.settings.twoDigitYearMax) : number;
      const caveats = short ? [...facts.caveats, 'twoDigitYear' as const] : facts.caveats;
      return success(withFacts(dated, { suffixes, caveats, year, day: { ...facts.day, year } }));
    }
    case 'month':
      return success(withFacts(dated, { suffixes, month: number, day: { ...facts.day, month: number } }));
    case 'day':
      return success(withFacts(dated, { suffixes, day: { ...facts.day, day: number } }));
    case 'hour':
    case 'minute':
    case 'second':
      return success(withFacts({ ...state, group: { kind: 'timeSuffixes' } }, { suffixes, [suffix]: number }));
  }
}
