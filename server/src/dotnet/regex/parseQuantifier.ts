import { isDigit, peek, readNumber, refuse, spanFrom, type PatternReader } from './patternReader.ts';

/** How often something may repeat; `maximum` may be Infinity. */
export interface Repetition {
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * Whether a quantifier begins at the reader's position: `*`, `+`, `?`, `{2}`, `{2,}` or `{2,3}`.
 * Any other brace is a literal, so `{,3}` and `{2` match themselves.
 */
export function looksAtQuantifier(reader: PatternReader): boolean {
  const character = peek(reader);
  if (character !== '{') return character === '*' || character === '+' || character === '?';
  let distance = 1;
  while (isDigit(peek(reader, distance))) distance++;
  if (distance === 1) return false;
  if (peek(reader, distance) === ',') {
    distance++;
    while (isDigit(peek(reader, distance))) distance++;
  }
  return peek(reader, distance) === '}';
}

/** Reads the quantifier that {@link looksAtQuantifier} has seen, without the `?` that would make it lazy. */
export function readQuantifier(reader: PatternReader): Repetition {
  const start = reader.position;
  const character = peek(reader);
  reader.position++;
  if (character === '*') return { minimum: 0, maximum: Infinity };
  if (character === '+') return { minimum: 1, maximum: Infinity };
  if (character === '?') return { minimum: 0, maximum: 1 };
  const minimum = readNumber(reader);
  const maximum = peek(reader) === ',' ? readMaximum(reader) : minimum;
  reader.position++;
  if (minimum <= maximum) return { minimum, maximum };
  const span = spanFrom(reader, start);
  refuse(reader, 'reversed-quantifier', span, reader.pattern.slice(span.start, span.end), `{${maximum},${minimum}}`);
  return { minimum: maximum, maximum: minimum };
}

function readMaximum(reader: PatternReader): number {
  reader.position++;
  return peek(reader) === '}' ? Infinity : readNumber(reader);
}
