import { completeProperty, readClosingBracket } from './closeContainer.ts';
import { ARRAY, INVALID, KEY, MISSING, OBJECT, STRING, UNQUOTED } from './nodeKind.ts';
import { opensString, readTolerantString } from './readTolerantString.ts';
import {
  DEEPEST_NESTING, EXPECT_COLON, EXPECT_END, EXPECT_NAME, EXPECT_NOTHING, EXPECT_VALUE, expectAfterValue, insideObject, pushNode, report,
  type ReaderState,
} from './readerState.ts';
import { invisibleEnd, isInvisible, wordEnd, wordProblem } from './words.ts';

/**
 * Deals with the one irregular thing at `at` and says what may come next.
 * @returns the offset to read on from. It is `at` itself only when a missing comma or colon was all, so that reading always ends.
 */
export function recover(state: ReaderState, at: number): number {
  const { text } = state;
  const character = text[at] ?? '';
  if (character === '/' && (text[at + 1] === '/' || text[at + 1] === '*')) return readComment(state, at);
  if (isInvisible(character)) return skipInvisible(state, at);
  if (state.expect === EXPECT_NOTHING) {
    report(state, 'json/syntax', at, wordEnd(text, at), 'The document ends before this. Delete what follows, or put it inside.');
    return text.length;
  }
  switch (character) {
    case ',': return readComma(state, at);
    case ':': return readColon(state, at);
    case '}':
    case ']': return readClosingBracket(state, at);
    case '{':
    case '[': return readOpeningBracket(state, at, character === '{' ? OBJECT : ARRAY);
    default: return opensString(character) ? readString(state, at) : readWord(state, at);
  }
}

function readComment(state: ReaderState, at: number): number {
  const { text } = state;
  const terminator = text[at + 1] === '*' ? '*/' : '\n';
  const found = text.indexOf(terminator, at + 2);
  const end = found < 0 ? text.length : terminator === '*/' ? found + 2 : found;
  report(state, 'json/comment', at, end, 'JSON has no comments, and Graph refuses them. Delete it before you send the document.');
  return end;
}

function skipInvisible(state: ReaderState, at: number): number {
  const end = invisibleEnd(state.text, at);
  const code = (state.text.charCodeAt(at)).toString(16).toUpperCase().padStart(4, '0');
  report(state, 'json/syntax', at, end, `An invisible character (U+${code}) stands here. Delete it.`);
  return end;
}

function readComma(state: ReaderState, at: number): number {
  if (insideObject(state) && state.expect !== EXPECT_NAME) {
    completeProperty(state, at);
    state.expect = EXPECT_NAME;
  } else {
    report(state, 'json/syntax', at, at + 1, 'Nothing stands before this comma. Delete it, or add what is missing.');
  }
  if (state.container >= 0) state.comma = at;
  return at + 1;
}

function readColon(state: ReaderState, at: number): number {
  if (state.expect === EXPECT_NAME) {
    report(state, 'json/syntax', at, at + 1, 'The property name is missing here.');
    pushNode(state, KEY | UNQUOTED, at, at);
    state.expect = EXPECT_VALUE;
  } else if (state.expect === EXPECT_END && insideObject(state) && lastIsString(state)) {
    makeLastValueAName(state);
    state.expect = EXPECT_VALUE;
  } else {
    report(state, 'json/syntax', at, at + 1, 'A colon cannot stand here.');
  }
  return at + 1;
}

function readOpeningBracket(state: ReaderState, at: number, kind: number): number {
  if (state.expect !== EXPECT_VALUE) return insertMissing(state, at);
  if (state.depth === DEEPEST_NESTING && !state.problems.some((problem) => problem.code === 'json/too-deep')) {
    report(state, 'json/too-deep', at, at + 1, `This is nested more than ${DEEPEST_NESTING} levels deep. No manifest is; look for a bracket too many.`);
  }
  pushNode(state, kind, at, at);
  state.container = state.count - 1;
  state.depth++;
  state.expect = kind === OBJECT ? EXPECT_NAME : EXPECT_VALUE;
  state.comma = -1;
  return at + 1;
}

function readString(state: ReaderState, at: number): number {
  if (state.expect !== EXPECT_VALUE && state.expect !== EXPECT_NAME) return insertMissing(state, at);
  const isName = state.expect === EXPECT_NAME;
  const end = readTolerantString(state, at, isName ? KEY : STRING);
  completed(state, isName);
  return end;
}

function readWord(state: ReaderState, at: number): number {
  const end = wordEnd(state.text, at);
  if (state.expect === EXPECT_COLON) return insertMissing(state, at);
  if (state.expect === EXPECT_END) {
    if (!insideObject(state) || /^\s{0,100}:/.test(state.text.slice(end, end + 101))) return insertMissing(state, at);
    report(state, 'json/syntax', at, end, 'This text belongs to nothing. Delete it, or put it in quotes.');
    return end;
  }
  const isName = state.expect === EXPECT_NAME;
  report(state, 'json/syntax', at, end, isName ? 'A property name must stand in double quotes.' : wordProblem(state.text.slice(at, end)));
  pushNode(state, isName ? KEY | UNQUOTED : INVALID, at, end);
  completed(state, isName);
  return end;
}

/** Goes on as if the comma, the colon or the property name stood before `at`. Reads nothing. */
function insertMissing(state: ReaderState, at: number): number {
  if (state.expect === EXPECT_COLON) {
    report(state, 'json/syntax', at, at + 1, 'A colon is missing before this.');
    state.expect = EXPECT_VALUE;
  } else if (state.expect === EXPECT_END) {
    report(state, 'json/syntax', at, at + 1, 'A comma is missing before this.');
    state.expect = insideObject(state) ? EXPECT_NAME : EXPECT_VALUE;
  } else {
    report(state, 'json/syntax', at, at + 1, 'A property name is missing before this.');
    pushNode(state, KEY | UNQUOTED, at, at);
    state.expect = EXPECT_VALUE;
  }
  return at;
}

function completed(state: ReaderState, isName: boolean): void {
  if (isName) {
    state.expect = EXPECT_COLON;
    state.comma = -1;
  } else expectAfterValue(state);
}

function lastIsString(state: ReaderState): boolean {
  const last = state.count - 1;
  return ((state.tape.kinds[last] ?? 0) & 15) === STRING && state.tape.parents[last] === state.container;
}

/** While a value is being typed, the next property's name takes its place: `"name": ⏎ "type": "String"`. */
function makeLastValueAName(state: ReaderState): void {
  const { kinds, starts, ends } = state.tape;
  const value = state.count - 1;
  const kind = kinds[value] ?? 0;
  const start = starts[value] ?? 0;
  const end = ends[value] ?? 0;
  const name = value - 1;
  const nameEnd = ends[name] ?? 0;
  report(state, 'json/syntax', starts[name] ?? 0, nameEnd, 'This property has no value.');
  kinds[value] = MISSING;
  starts[value] = nameEnd;
  ends[value] = nameEnd;
  pushNode(state, (kind & ~15) | KEY, start, end);
}
