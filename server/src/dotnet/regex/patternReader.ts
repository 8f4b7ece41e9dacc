import type { Span } from '../../base/span.ts';
import { hasUnit } from './codeUnitSet.ts';
import type { GroupDeclaration, GroupTable } from './groupNumbers.ts';
import type { RegexOptions } from './regexOptions.ts';
import { invalid, type InvalidRegexCode, type RegexProblem } from './regexProblem.ts';
import { boundaryUnits } from './unicodeCategories.ts';

/** Groups and subtracted classes nested deeper than this are not read, so that no walk over a tree can exhaust the stack. */
export const DEEPEST_NESTING = 200;

/** Where the parser stands in a pattern. One reader lives for one pass over one pattern. */
export interface PatternReader {
  readonly pattern: string;
  position: number;
  options: RegexOptions;
  /** The groups that a first pass has found, or null in that first pass, in which every reference is taken to be right. */
  readonly groups: GroupTable | null;
  readonly declarations: GroupDeclaration[];
  /** How many of them are plain parentheses. */
  unnamedGroups: number;
  readonly problems: RegexProblem[];
}

/** Whether the text at the reader's position begins with `text`. */
export function looksAt(reader: PatternReader, text: string): boolean {
  return reader.pattern.startsWith(text, reader.position);
}

/** The character `distance` code units further on, or the empty text behind the end. */
export function peek(reader: PatternReader, distance = 0): string {
  return reader.pattern.charAt(reader.position + distance);
}

/** Whether the reader has come to the end. */
export function atEnd(reader: PatternReader): boolean {
  return reader.position >= reader.pattern.length;
}

/** The span from `start` to the reader's position. */
export function spanFrom(reader: PatternReader, start: number): Span {
  return { start, end: reader.position };
}

/** Records that .NET refuses the pattern because of `span`. */
export function refuse(
  reader: PatternReader,
  code: InvalidRegexCode,
  span: Span,
  detail = '',
  repair: string | null = null,
): void {
  reader.problems.push(invalid(code, span, detail, repair));
}

/** Whether `character` can be part of a group name, which is also what .NET refuses to see escaped without a meaning. */
export function isWordCharacter(character: string): boolean {
  return character !== '' && hasUnit(boundaryUnits(), character.charCodeAt(0));
}

/** Reads the longest run of word characters; may be empty. */
export function readName(reader: PatternReader): string {
  const start = reader.position;
  while (isWordCharacter(peek(reader))) reader.position++;
  return reader.pattern.slice(start, reader.position);
}

/** Reads a run of decimal digits as a number and refuses what a 32-bit integer cannot hold. */
export function readNumber(reader: PatternReader): number {
  const start = reader.position;
  while (isDigit(peek(reader))) reader.position++;
  const digits = reader.pattern.slice(start, reader.position);
  const value = Number(digits);
  if (value <= LARGEST_NUMBER) return value;
  refuse(reader, 'number-too-large', spanFrom(reader, start), digits);
  return LARGEST_NUMBER;
}

/** Whether `character` is one of 0 to 9. */
export function isDigit(character: string): boolean {
  return character >= '0' && character <= '9' && character.length === 1;
}

const LARGEST_NUMBER = 0x7fffffff;
