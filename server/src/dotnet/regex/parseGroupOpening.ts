import type { Span } from '../../base/span.ts';
import { atEnd, isDigit, isWordCharacter, peek, readName, readNumber, refuse, spanFrom, type PatternReader } from './patternReader.ts';
import { parseCondition } from './parseCondition.ts';
import { optionOfLetter } from './regexOptions.ts';

/** What an opening parenthesis begins. `options` is complete by itself; everything else goes on to a closing parenthesis. */
export type GroupOpening =
  | { readonly kind: 'capture'; readonly number: number; readonly name: string | null }
  | { readonly kind: 'group'; readonly atomic: boolean }
  | { readonly kind: 'lookaround'; readonly behind: boolean; readonly negated: boolean }
  | { readonly kind: 'balancing'; readonly number: number | null; readonly popped: number }
  | { readonly kind: 'conditional'; readonly group: number | null }
  | { readonly kind: 'options' };

/** Where the parenthesis stands. .NET takes no option change directly below a conditional group whose condition is an expression. */
export type GroupPlace = 'body' | 'condition' | 'conditional-branch';

/** Reads the opening of a group; comments are read elsewhere. The reader stands on the parenthesis, and options change in the reader. */
export function parseGroupOpening(reader: PatternReader, place: GroupPlace): GroupOpening {
  const start = reader.position;
  reader.position++;
  if (peek(reader) !== '?' || peek(reader, 1) === ')') return plainParenthesis(reader, place, start);
  reader.position++;
  const letter = peek(reader);
  reader.position++;
  switch (letter) {
    case ':':
      return { kind: 'group', atomic: false };
    case '>':
      return { kind: 'group', atomic: true };
    case '=':
    case '!':
      return { kind: 'lookaround', behind: false, negated: letter === '!' };
    case '(':
      reader.position--;
      return { kind: 'conditional', group: parseCondition(reader) };
    case "'":
      return parseNamedGroup(reader, start, "'");
    case '<':
      if (peek(reader) !== '=' && peek(reader) !== '!') return parseNamedGroup(reader, start, '>');
      reader.position++;
      return { kind: 'lookaround', behind: true, negated: peek(reader, -1) === '!' };
    default:
      reader.position--;
      return parsePythonGroup(reader, start) ?? (place === 'body' ? parseOptions(reader, start) : unknownConstruct(reader, start));
  }
}

function plainParenthesis(reader: PatternReader, place: GroupPlace, start: number): GroupOpening {
  if (reader.options.explicitCapture || place === 'condition') return { kind: 'group', atomic: false };
  reader.declarations.push({ span: spanFrom(reader, start), nameSpan: null, label: null });
  reader.unnamedGroups++;
  return { kind: 'capture', number: reader.unnamedGroups, name: null };
}

function parseOptions(reader: PatternReader, start: number): GroupOpening {
  const options = { ...reader.options };
  let on = true;
  for (; !atEnd(reader); reader.position++) {
    const letter = peek(reader);
    if (letter === '+' || letter === '-') {
      on = letter === '+';
      continue;
    }
    const option = optionOfLetter(letter);
    if (option === undefined) break;
    options[option] = on;
  }
  const end = peek(reader);
  if (end !== ')' && end !== ':') return unknownConstruct(reader, start);
  reader.position++;
  reader.options = options;
  return end === ')' ? { kind: 'options' } : { kind: 'group', atomic: false };
}

function unknownConstruct(reader: PatternReader, start: number): GroupOpening {
  if (!atEnd(reader)) reader.position++;
  const span = spanFrom(reader, start);
  refuse(reader, 'unknown-group-construct', span, reader.pattern.slice(span.start, span.end));
  return { kind: 'group', atomic: false };
}

/** Reads on behind `(?P<`, `(?P>` or `(?P=name)` as what was meant, so that its name is not a second problem; null for anything else. */
function parsePythonGroup(reader: PatternReader, start: number): GroupOpening | null {
  const found = /^\(\?P(?:<|=(\w+)\)|>)/.exec(reader.pattern.slice(start, start + LONGEST_NAME));
  if (found === null) return null;
  const [text, reference] = found;
  const repair = text.endsWith('<') ? '(?<' : reference === undefined ? null : `\\k<${reference}>`;
  refuse(reader, 'python-named-group', { start, end: start + text.length }, text, repair);
  reader.position = start + PYTHON_PREFIX.length;
  return text.endsWith('<') ? parseNamedGroup(reader, start, '>') : { kind: 'group', atomic: false };
}

const PYTHON_PREFIX = '(?P<';
// How far to look for the end of something that is already wrong, so that a long pattern full of it is still read in linear time.
const LONGEST_NAME = 100;

/** Reads `name>`, `1>`, `name-other>` or `-other>`, the reader standing behind the opening `<` or `'`. */
function parseNamedGroup(reader: PatternReader, start: number, close: string): GroupOpening {
  const begin = reader.position;
  const label = readLabel(reader);
  const nameSpan = spanFrom(reader, begin);
  const balances = peek(reader) === '-' && label !== null;
  if (label === null || (label === '' && !balances) || (!balances && peek(reader) !== close && !atEnd(reader))) {
    return badName(reader, start, begin, close);
  }
  if (label === 0) refuse(reader, 'group-number-zero', nameSpan);
  const number = label === '' ? null : numberOfLabel(reader, label, nameSpan);
  if (balances) return parseBalancing(reader, start, close, { label, nameSpan, number });
  // A number that begins with 0 defines no group, so it needs another place that does.
  if (atEnd(reader) || number === -1) return unknownConstruct(reader, start);
  reader.position++;
  declare(reader, start, label, nameSpan);
  return { kind: 'capture', number: number ?? 0, name: typeof label === 'string' ? label : null };
}

function parseBalancing(
  reader: PatternReader,
  start: number,
  close: string,
  group: { readonly label: string | number; readonly nameSpan: Span; readonly number: number | null },
): GroupOpening {
  reader.position++;
  const begin = reader.position;
  const popped = readLabel(reader);
  const poppedSpan = spanFrom(reader, begin);
  if (popped === null || popped === '' || (peek(reader) !== close && !atEnd(reader))) return badName(reader, start, begin, close);
  const poppedNumber = numberOfLabel(reader, popped, poppedSpan);
  if (poppedNumber === -1 || (reader.groups !== null && !reader.groups.numbers.has(poppedNumber))) {
    refuse(reader, 'undefined-group', poppedSpan, String(popped));
  }
  if (atEnd(reader)) return unknownConstruct(reader, start);
  reader.position++;
  if (group.label !== '') declare(reader, start, group.label, group.nameSpan);
  return { kind: 'balancing', number: group.number, popped: poppedNumber };
}

/** A number, a name, the empty text in front of `-`, or null where no name can begin. */
function readLabel(reader: PatternReader): string | number | null {
  if (isDigit(peek(reader))) return readNumber(reader);
  if (isWordCharacter(peek(reader))) return readName(reader);
  return peek(reader) === '-' ? '' : null;
}

function numberOfLabel(reader: PatternReader, label: string | number, span: Span): number {
  const { groups } = reader;
  if (typeof label === 'string') return groups?.numberOfName.get(label) ?? (groups === null ? 0 : -1);
  if (reader.pattern.charAt(span.start) === '0' && groups !== null && !groups.numbers.has(label)) return -1;
  return label;
}

function declare(reader: PatternReader, start: number, label: string | number, nameSpan: Span): void {
  if (reader.pattern.charAt(nameSpan.start) === '0') return;
  reader.declarations.push({ span: spanFrom(reader, start), nameSpan, label });
}

function badName(reader: PatternReader, start: number, begin: number, close: string): GroupOpening {
  const length = reader.pattern.slice(begin, begin + LONGEST_NAME).search(/[()<>']/);
  const end = begin + length;
  const closes = length >= 0 && reader.pattern.charAt(end) === close;
  // The problem is all that was meant as the name; without its end, the one character that cannot be in it.
  const nameEnd = Math.min(closes && end > begin ? end : reader.position + 1, reader.pattern.length);
  refuse(reader, 'bad-group-name', nameEnd > begin ? { start: begin, end: nameEnd } : { start, end: nameEnd });
  reader.position = closes ? end + 1 : reader.position;
  return { kind: 'group', atomic: false };
}
