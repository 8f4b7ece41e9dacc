import { nearest } from '../base/nearest.ts';
import { ruleCatalogue } from './ruleCatalogue.ts';

/** What to say of a suppression whose code no rule has; null when one has it. */
export function unknownCode(code: string): string | null {
  if (ruleCatalogue.some((rule) => rule.code === code)) return null;
  const meant = nearest(code, ruleCatalogue.map((rule) => rule.code));
  return `There is no rule ${code}, so this suppression hides nothing. ${meant === undefined ? 'Take the code from the finding.' : `Did you mean "${meant}"?`}`;
}
