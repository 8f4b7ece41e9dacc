import type { CultureData } from './cultureData.ts';
import { readCultureName } from './cultureName.ts';
import { INVARIANT_CULTURE } from './invariantCulture.ts';
import { namedCulture } from './namedCulture.ts';

const MOST_REMEMBERED = 32;
const remembered = new Map<string, CultureData>();

/**
 * The data of a culture. A name that is no language tag, or of a language without data, gets the invariant data with fidelity `unknown`,
 * as an ICU-based .NET falls back to its root data.
 */
export function cultureOf(cultureName: string): CultureData {
  if (cultureName === '') return INVARIANT_CULTURE;
  const before = remembered.get(cultureName);
  if (before !== undefined) return before;
  const { name, known } = readCultureName(cultureName);
  const culture = known ? namedCulture(name) : { ...INVARIANT_CULTURE, name, fidelity: 'unknown' as const };
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(cultureName, culture);
  return culture;
}
