import type { JsonProblem, JsonProblemCode } from './jsonDocument.ts';
import { MOST_PROBLEMS } from './jsonDocument.ts';
import { OBJECT } from './nodeKind.ts';
import { enlarged, type Tape } from './tape.ts';

// What may come next. The numbers are compared in the reader's innermost loop.
export const EXPECT_VALUE = 0;
export const EXPECT_NAME = 1;
export const EXPECT_COLON = 2;
/** A comma or the closing bracket. */
export const EXPECT_END = 3;
/** The root is complete. */
export const EXPECT_NOTHING = 4;
export type Expectation = 0 | 1 | 2 | 3 | 4;

/** No manifest comes near: an expression nested 50 deep takes 160 levels. Deeper text is read, and reported. */
export const DEEPEST_NESTING = 512;

/** Where reading stands. The fast reader keeps it in local variables and hands it over when something is irregular. */
export interface ReaderState {
  readonly text: string;
  /** The text in UTF-8, with zeros behind it: a typed array is read twice as fast as a string (measured). */
  readonly bytes: Uint8Array;
  readonly byteLength: number;
  /** The byte to read next. */
  byte: number;
  /** How far bytes are ahead of UTF-16 offsets: `byte - shift` is the offset in the text. */
  shift: number;
  tape: Tape;
  count: number;
  /** The innermost open array or object, -1 outside the root. */
  container: number;
  depth: number;
  expect: Expectation;
  /** The offset of a comma behind which nothing has come yet, else -1. */
  comma: number;
  readonly problems: JsonProblem[];
  /** How many problems of each kind there have been. */
  readonly reported: Map<JsonProblemCode, number>;
  /** Where lines begin, as far as read: noted on the way, since looking for them anew takes longer than JSON.parse (measured). */
  lineStarts: Int32Array;
  lineCount: number;
}

/** Notes that a line begins at an offset of the text. */
export function pushLineStart(state: ReaderState, start: number): void {
  if (state.lineCount === state.lineStarts.length) {
    const larger = new Int32Array(state.lineStarts.length * 2);
    larger.set(state.lineStarts);
    state.lineStarts = larger;
  }
  state.lineStarts[state.lineCount++] = start;
}

/** Appends a node that is complete. Its parent is the open container. */
export function pushNode(state: ReaderState, kind: number, start: number, end: number): void {
  const node = state.count;
  if (node === state.tape.kinds.length) state.tape = enlarged(state.tape);
  const { kinds, starts, ends, nexts, parents } = state.tape;
  kinds[node] = kind;
  starts[node] = start;
  ends[node] = end;
  nexts[node] = node + 1;
  parents[node] = state.container;
  state.count = node + 1;
}

/** Notes a problem, unless there are enough of its kind: a hundred comments must not hide that the text breaks off. */
export function report(state: ReaderState, code: JsonProblemCode, start: number, end: number, message: string): void {
  const before = state.reported.get(code) ?? 0;
  if (before >= MOST_PROBLEMS) return;
  state.reported.set(code, before + 1);
  state.problems.push({ code, span: { start, end }, message });
}

/** What may come behind a value that is complete. */
export function expectAfterValue(state: ReaderState): void {
  state.expect = state.container < 0 ? EXPECT_NOTHING : EXPECT_END;
  state.comma = -1;
}

/** Whether the innermost open container is an object. */
export function insideObject(state: ReaderState): boolean {
  return state.container >= 0 && state.tape.kinds[state.container] === OBJECT;
}
