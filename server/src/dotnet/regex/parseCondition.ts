import { isDigit, isWordCharacter, peek, readName, readNumber, refuse, spanFrom, type PatternReader } from './patternReader.ts';

/**
 * Reads the condition of `(?(condition)yes|no)`, the reader standing on its parenthesis.
 * @returns the group whose match is asked for, the reader then standing behind the condition;
 * or null with the reader unmoved, when the condition is an expression to be read as a group
 */
export function parseCondition(reader: PatternReader): number | null {
  const start = reader.position;
  reader.position++;
  if (isDigit(peek(reader))) return parseGroupNumber(reader, start);
  if (isWordCharacter(peek(reader))) {
    const number = reader.groups?.numberOfName.get(readName(reader));
    if (number !== undefined && peek(reader) === ')') {
      reader.position++;
      return number;
    }
  }
  reader.position = start;
  // .NET lets a condition neither capture nor be a comment.
  const begin = reader.pattern.slice(start, start + 4);
  if (/^\(\?(?:#|'|<(?![=!]))/.test(begin)) {
    refuse(reader, 'malformed-condition', { start, end: Math.min(start + 3, reader.pattern.length) });
  }
  return null;
}

function parseGroupNumber(reader: PatternReader, start: number): number {
  const begin = reader.position;
  const number = readNumber(reader);
  const span = spanFrom(reader, begin);
  if (peek(reader) !== ')') {
    readName(reader);
    refuse(reader, 'malformed-condition', spanFrom(reader, start));
    if (peek(reader) === ')') reader.position++;
    return number;
  }
  reader.position++;
  if (reader.groups !== null && !reader.groups.numbers.has(number)) {
    refuse(reader, 'undefined-group', span, String(number));
  }
  return number;
}
