import type { CultureData } from '../../culture/cultureData.ts';
import type { Found } from '../digits.ts';
import type { ExactFields } from './exactFields.ts';
import { exactSpecifierAt } from './exactSpecifier.ts';
import type { ExactStep } from './exactSteps.ts';
import { longestNameAt } from '../nameMatch.ts';
import { skipWhiteSpace } from '../../whiteSpace.ts';

/** Reads one step of a format at `at`; undefined when the text there is something else. */
export function exactStepAt(text: string, at: number, step: ExactStep, culture: CultureData, innerWhite: boolean): Found<ExactFields> | undefined {
  switch (step.kind) {
    case 'specifier':
      return exactSpecifierAt(text, at, step.letter, step.count, culture);
    case 'zoneLetter':
      return zoneNameAt(text, at);
    case 'greenwich':
      return text.startsWith('GMT', at) ? { value: { offset: 0 }, next: at + 3 } : undefined;
    case 'dateSeparator':
      return separatorAt(text, at, '/', culture.dateSeparator);
    case 'timeSeparator':
      return separatorAt(text, at, ':', culture.timeSeparator);
    case 'literal':
      return literalAt(text, at, step.text, innerWhite && step.form === 'quoted');
  }
}

/** The unquoted letter Z takes GMT or Z in either case, unless a letter follows. */
function zoneNameAt(text: string, at: number): Found<ExactFields> | undefined {
  const found = longestNameAt(text, at, ['GMT', 'Z']);
  if (found === undefined || /\p{L}/u.test(text.charAt(found.next))) return undefined;
  return { value: { offset: 0, universal: 1 }, next: found.next };
}

/** Besides the culture's own separator, .NET always takes the invariant one. */
function separatorAt(text: string, at: number, invariant: string, own: string): Found<ExactFields> | undefined {
  const separator = [invariant, own].find((candidate) => text.startsWith(candidate, at));
  return separator === undefined ? undefined : { value: {}, next: at + separator.length };
}

/** With inner white space allowed, a blank inside a quotation takes any amount of it. */
function literalAt(text: string, at: number, literal: string, looseBlanks: boolean): Found<ExactFields> | undefined {
  let next = at;
  for (const character of literal.split('')) {
    if (looseBlanks && character === ' ') next = skipWhiteSpace(text, next);
    else if (text.charAt(next) === character) next += 1;
    else return undefined;
  }
  return { value: {}, next };
}
