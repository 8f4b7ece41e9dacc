import { parseCharacterSet, parseEscapedUnit } from './parseEscape.ts';
import { atEnd, DEEPEST_NESTING, looksAt, peek, readName, refuse, spanFrom, type PatternReader } from './patternReader.ts';
import { unsupported } from './regexProblem.ts';
import type { CharacterSetNode, ClassCharacter, ClassItem, ClassNode } from './regexTree.ts';

/**
 * Reads `[…]` as .NET does. The reader stands on the opening bracket.
 * A `]` right behind `[` or `[^` is literal, a hyphen is literal unless it stands between two characters,
 * and `-[` behind at least one part subtracts a class.
 */
export function parseClass(reader: PatternReader, depth = 0): ClassNode {
  const start = reader.position;
  reader.position++;
  const negated = peek(reader) === '^';
  if (negated) reader.position++;
  const items: ClassItem[] = [];
  const finish = (subtracted: ClassNode | null): ClassNode => ({
    kind: 'class',
    span: spanFrom(reader, start),
    negated,
    items,
    subtracted,
    ignoreCase: reader.options.ignoreCase,
  });
  if (depth > DEEPEST_NESTING) {
    reader.position = reader.pattern.length;
    reader.problems.push(unsupported('too-deep', spanFrom(reader, start)));
    return finish(null);
  }
  for (let isFirst = true; !atEnd(reader); isFirst = false) {
    if (peek(reader) === ']' && !isFirst) {
      reader.position++;
      return finish(null);
    }
    if (looksAt(reader, '-[') && !isFirst) {
      reader.position++;
      return closeBehind(reader, finish, parseClass(reader, depth + 1));
    }
    const item = parseItem(reader);
    if (item.kind === 'characterSet' || !startsRange(reader) || isEscapedHyphen(reader, item)) {
      items.push(item);
      continue;
    }
    reader.position++;
    if (peek(reader) === '[') {
      // `a-[…]` is no range: the hyphen subtracts.
      items.push(item);
      return closeBehind(reader, finish, parseClass(reader, depth + 1));
    }
    parseRangeEnd(reader, item, items);
  }
  refuse(reader, 'unclosed-class', { start, end: start + 1 });
  return finish(null);
}

function closeBehind(reader: PatternReader, finish: (subtracted: ClassNode) => ClassNode, subtracted: ClassNode): ClassNode {
  if (peek(reader) === ']') {
    reader.position++;
  } else if (!atEnd(reader)) {
    refuse(reader, 'subtraction-not-last', subtracted.span);
    const end = reader.pattern.indexOf(']', reader.position);
    reader.position = end < 0 ? reader.pattern.length : end + 1;
  } else if (reader.problems.every((problem) => problem.code !== 'unclosed-class' && problem.code !== 'too-deep')) {
    const { start } = finish(subtracted).span;
    refuse(reader, 'unclosed-class', { start, end: start + 1 });
  }
  return finish(subtracted);
}

/** Whether a hyphen that is not the last character of the class follows. */
function startsRange(reader: PatternReader): boolean {
  const behind = peek(reader, 1);
  return peek(reader) === '-' && behind !== '' && behind !== ']';
}

/** An escaped hyphen never begins a range. */
function isEscapedHyphen(reader: PatternReader, item: ClassCharacter): boolean {
  return item.escaped && reader.pattern.slice(item.span.start, item.span.end) === '\\-';
}

function parseItem(reader: PatternReader): ClassCharacter | CharacterSetNode {
  const start = reader.position;
  if (peek(reader) === '\\') {
    const set = parseCharacterSet(reader);
    if (set !== undefined) return set;
    const unit = parseEscapedUnit(reader);
    return { kind: 'character', span: spanFrom(reader, start), unit, escaped: true, posixLookalike: false };
  }
  const unit = reader.pattern.charCodeAt(start);
  reader.position++;
  const posixLookalike = unit === OPENING_BRACKET && skipPosixName(reader);
  return { kind: 'character', span: spanFrom(reader, start), unit, escaped: false, posixLookalike };
}

const OPENING_BRACKET = 0x5b;

/** .NET reads the `:name:]` of a POSIX class and forgets it, which leaves the bracket in front of it as a literal. */
function skipPosixName(reader: PatternReader): boolean {
  const start = reader.position;
  if (peek(reader) === ':') {
    reader.position++;
    readName(reader);
    if (looksAt(reader, ':]')) {
      reader.position += 2;
      return true;
    }
  }
  reader.position = start;
  return false;
}

function parseRangeEnd(reader: PatternReader, first: ClassCharacter, items: ClassItem[]): void {
  if (looksAt(reader, '\\-')) {
    const start = reader.position;
    reader.position += 2;
    reader.problems.push(unsupported('version-dependent-range', { start: first.span.start, end: reader.position }));
    items.push(first, { kind: 'character', span: spanFrom(reader, start), unit: 0x2d, escaped: true, posixLookalike: false });
    return;
  }
  const last = parseItem(reader);
  const span = { start: first.span.start, end: last.span.end };
  const text = reader.pattern.slice(span.start, span.end);
  const lastText = reader.pattern.slice(last.span.start, last.span.end);
  // With the hyphen escaped, the class is what its author most likely meant.
  const repair = `${reader.pattern.slice(first.span.start, first.span.end)}\\-${lastText}`;
  if (last.kind === 'characterSet') {
    refuse(reader, 'class-in-range', span, lastText, repair);
    items.push(first, last);
  } else if (first.unit > last.unit) {
    refuse(reader, 'reversed-range', span, text, repair);
    items.push(first, last);
  } else {
    items.push({ kind: 'range', span, first, last });
  }
}
