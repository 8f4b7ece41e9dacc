import { isDigit } from '../digits.ts';
import type { Found } from '../digits.ts';
import { skipWhiteSpace } from '../../whiteSpace.ts';
import { advance } from './advance.ts';
import type { After, Group, GroupStep, Part } from './group.ts';
import type { Separator, Vocabulary } from './vocabulary.ts';
import { entryAt } from './lookup.ts';

/** What stands behind a number or name, and the offset behind that. */
export type FoundSeparator = Found<Separator | typeof END | typeof SPACE>;

const END = { kind: 'end' } as const;
const SPACE = { kind: 'space' } as const;

/** Finds the separator behind a part that ends at `at`. White space before it does not count. */
export function separatorAfter(text: string, at: number, vocabulary: Vocabulary): FoundSeparator {
  const start = skipWhiteSpace(text, at);
  if (start >= text.length) return { value: END, next: start };
  const found = isDigit(text.charAt(start)) ? undefined : entryAt(text, start, vocabulary.separators);
  return found ?? { value: SPACE, next: start };
}

/** A step together with the offset where reading goes on. */
export interface PlacedStep {
  readonly step: GroupStep | undefined;
  readonly next: number;
}

/** The step of a part before a separator that needs no further thought. */
export function stepAfter(group: Group, part: Part, after: After, next: number): PlacedStep {
  return { step: advance(group, part, after), next };
}

/** A hyphen behind a part that completes a date or time, where no further part may come, is the sign of an offset: it is left to be read as one. */
export function stepAtHyphen(group: Group, part: Part, partEnd: number, behindHyphen: number): PlacedStep {
  const asSeparator = advance(group, part, 'date');
  const asBlank = advance(group, part, 'space');
  const startsOffset = asSeparator === undefined && asBlank !== undefined && asBlank.kind !== 'pending';
  return startsOffset ? { step: asBlank, next: partEnd } : { step: asSeparator, next: behindHyphen };
}
