import type { Span } from '../../base/span.ts';
import { unsupported } from './regexProblem.ts';
import { isDigit, isWordCharacter, peek, readName, readNumber, refuse, spanFrom, type PatternReader } from './patternReader.ts';
import type { AnchorKind, CharacterSetNode, RegexNode } from './regexTree.ts';
import { blockUnits } from './unicodeBlocks.ts';
import { categoryUnits } from './unicodeCategories.ts';

/** Reads what a backslash outside a class begins. The reader stands on the backslash. */
export function parseEscape(reader: PatternReader): RegexNode {
  const start = reader.position;
  const letter = peek(reader, 1);
  const anchor = ANCHORS.get(letter);
  if (anchor !== undefined) {
    reader.position += 2;
    return { kind: 'anchor', span: spanFrom(reader, start), anchor };
  }
  return parseCharacterSet(reader) ?? parseBackreference(reader) ?? parseEscapedLiteral(reader);
}

/** Reads `\d`, `\w`, `\s`, `\p{name}` or their negations; undefined, with the reader unmoved, for anything else. */
export function parseCharacterSet(reader: PatternReader): CharacterSetNode | undefined {
  const start = reader.position;
  const letter = peek(reader, 1);
  const set = SETS.get(letter.toLowerCase());
  const negated = letter !== letter.toLowerCase();
  const { ignoreCase } = reader.options;
  if (set !== undefined) {
    reader.position += 2;
    return { kind: 'characterSet', span: spanFrom(reader, start), set, negated, ignoreCase };
  }
  if (letter !== 'p' && letter !== 'P') return undefined;
  reader.position += 2;
  const property = parsePropertyName(reader, start);
  return { kind: 'characterSet', span: spanFrom(reader, start), set: { property }, negated, ignoreCase };
}

/** Reads an escape that stands for one code unit, inside or outside a class. The reader stands on the backslash. */
export function parseEscapedUnit(reader: PatternReader): number {
  const start = reader.position;
  const letter = peek(reader, 1);
  if (letter === '') {
    reader.position++;
    refuse(reader, 'unfinished-escape', spanFrom(reader, start));
    return BACKSLASH;
  }
  if (letter >= '0' && letter <= '7') {
    const digits = OCTAL.exec(reader.pattern.slice(start + 1, start + 4))?.[0] ?? '0';
    reader.position += 1 + digits.length;
    // Three octal digits reach 511; .NET keeps the lowest eight bits.
    return parseInt(digits, 8) & 0xff;
  }
  reader.position += 2;
  if (letter === 'x') return parseHexadecimal(reader, start, 2);
  if (letter === 'u') return parseHexadecimal(reader, start, 4);
  if (letter === 'c') return parseControl(reader, start);
  const control = CONTROLS.get(letter);
  if (control !== undefined) return control;
  if (isWordCharacter(letter)) {
    // An escaped letter may have been meant for a class of another language; anything else can only be meant literally.
    const repair = /[\p{L}\p{N}]/u.test(letter) ? null : letter;
    refuse(reader, 'unknown-escape', spanFrom(reader, start), `\\${letter}`, repair);
  }
  return letter.charCodeAt(0);
}

const BACKSLASH = 0x5c;
const OCTAL = /^[0-7]{1,3}/;

const ANCHORS: ReadonlyMap<string, AnchorKind> = new Map([
  ['A', 'text-start'],
  ['Z', 'text-end-or-final-line-feed'],
  ['z', 'text-end'],
  ['b', 'word-boundary'],
  ['B', 'no-word-boundary'],
  ['G', 'previous-match-end'],
]);

const SETS: ReadonlyMap<string, 'digit' | 'word' | 'space'> = new Map([
  ['d', 'digit'],
  ['w', 'word'],
  ['s', 'space'],
]);

const CONTROLS: ReadonlyMap<string, number> = new Map([
  ['a', 0x07],
  ['b', 0x08],
  ['t', 0x09],
  ['n', 0x0a],
  ['v', 0x0b],
  ['f', 0x0c],
  ['r', 0x0d],
  ['e', 0x1b],
]);

// .NET uses these sets itself for XML names and lets patterns use them, but documents them nowhere.
const INTERNAL_PROPERTIES: ReadonlySet<string> = new Set(['_xmlC', '_xmlD', '_xmlI', '_xmlW']);

function parsePropertyName(reader: PatternReader, start: number): string {
  const escape = reader.pattern.slice(start, start + 2);
  const name = /^\{([^{}]*)\}/.exec(reader.pattern.slice(reader.position, reader.position + LONGEST_PROPERTY))?.[1];
  if (name === undefined || ![...name].every((character) => character === '-' || isWordCharacter(character)) || name === '') {
    refuse(reader, 'malformed-property', spanFrom(reader, start), escape);
    return '';
  }
  reader.position += name.length + 2;
  const span = { start: start + 3, end: reader.position - 1 };
  if (INTERNAL_PROPERTIES.has(name)) reader.problems.push(unsupported('internal-property', span, name));
  else if (categoryUnits(name) === undefined && blockUnits(name) === undefined) refuse(reader, 'unknown-property', span, name);
  return name;
}

// Far above the longest name; keeps the search for the closing brace short in a pattern full of `\p{`.
const LONGEST_PROPERTY = 200;

function parseHexadecimal(reader: PatternReader, start: number, length: number): number {
  const digits = /^[0-9a-fA-F]*/.exec(reader.pattern.slice(reader.position, reader.position + length))?.[0] ?? '';
  reader.position += digits.length;
  if (digits.length < length) refuse(reader, 'short-hexadecimal-escape', spanFrom(reader, start), reader.pattern.slice(start, start + 2));
  return digits === '' ? 0 : parseInt(digits, 16);
}

function parseControl(reader: PatternReader, start: number): number {
  const unit = peek(reader).toUpperCase().charCodeAt(0) - 0x40;
  if (unit >= 0 && unit < 0x20 && peek(reader) <= 'z') {
    reader.position++;
    return unit;
  }
  refuse(reader, 'bad-control-escape', spanFrom(reader, start));
  return 0;
}

function parseEscapedLiteral(reader: PatternReader): RegexNode {
  const start = reader.position;
  const unit = parseEscapedUnit(reader);
  return { kind: 'literal', span: spanFrom(reader, start), unit, escaped: true, ignoreCase: reader.options.ignoreCase };
}

/** Reads `\1`, `\k<name>`, `\k'name'`, and .NET's old `\<name>`; undefined, with the reader unmoved, for anything else. */
function parseBackreference(reader: PatternReader): RegexNode | undefined {
  const start = reader.position;
  const first = peek(reader, 1);
  if (first >= '1' && first <= '9') return parseNumberedReference(reader);
  const named = first === 'k';
  const open = peek(reader, named ? 2 : 1);
  const close = open === '<' ? '>' : open === "'" ? "'" : '';
  const begin = start + (named ? 3 : 2);
  if (close === '' || begin >= reader.pattern.length) {
    return named ? malformedReference(reader) : undefined;
  }
  reader.position = begin;
  const label = isDigit(peek(reader)) ? readNumber(reader) : readName(reader);
  const nameSpan = spanFrom(reader, begin);
  if (label === '' || peek(reader) !== close) {
    // Without its end it is no reference: `\<` and `\'` are then literals, and `\k` an escape that .NET does not know.
    reader.position = start;
    return undefined;
  }
  reader.position++;
  return referenceTo(reader, start, label, nameSpan);
}

function malformedReference(reader: PatternReader): RegexNode {
  const start = reader.position;
  reader.position += 2;
  const span = spanFrom(reader, start);
  refuse(reader, 'malformed-reference', span);
  return { kind: 'literal', span, unit: reader.pattern.charCodeAt(start + 1), escaped: true, ignoreCase: false };
}

function parseNumberedReference(reader: PatternReader): RegexNode | undefined {
  const start = reader.position;
  reader.position++;
  const number = readNumber(reader);
  // Above 9, a number without its group is an octal character code instead.
  if (number > 9 && reader.groups?.numbers.has(number) !== true) {
    reader.position = start;
    return undefined;
  }
  return referenceTo(reader, start, number, spanFrom(reader, start));
}

function referenceTo(reader: PatternReader, start: number, label: string | number, nameSpan: Span): RegexNode {
  const { groups } = reader;
  const number = typeof label === 'number' ? label : (groups?.numberOfName.get(label) ?? -1);
  if (groups !== null && !groups.numbers.has(number)) refuse(reader, 'undefined-group', nameSpan, String(label));
  return { kind: 'backreference', span: spanFrom(reader, start), number, ignoreCase: reader.options.ignoreCase };
}
