import { ARRAY, INVALID, KIND_BITS, MISSING, OBJECT, UNCLOSED, UNQUOTED } from './nodeKind.ts';
import { EXPECT_COLON, EXPECT_VALUE, expectAfterValue, insideObject, pushNode, report, type ReaderState } from './readerState.ts';

/** A stray bracket is compared with so many open containers, and so much of a line is read for it: broken text must not take quadratic time. */
const MOST_LEVELS = 64;
const LONGEST_LOOK_BACK = 400;

/** Reads a closing bracket at `at`, regular or not, and returns the offset behind it. */
export function readClosingBracket(state: ReaderState, at: number): number {
  const wanted = state.text[at] === '}' ? OBJECT : ARRAY;
  const closed = containerToClose(state, at, wanted);
  if (closed < 0) {
    report(state, 'json/syntax', at, at + 1, `This “${state.text[at]}” closes nothing.`);
    return at + 1;
  }
  if (state.comma >= 0) {
    report(state, 'json/trailing-comma', state.comma, state.comma + 1, 'A comma must not stand behind the last item. Delete it.');
  }
  completeProperty(state, at);
  while (state.container !== closed) {
    reportUnclosed(state);
    closeInnermost(state, at);
  }
  closeInnermost(state, at + 1);
  expectAfterValue(state);
  return at + 1;
}

/** Closes what the end of the text leaves open, which is one problem, however many brackets and values it cuts off. */
export function closeAtEnd(state: ReaderState): void {
  const { text } = state;
  if (state.count === 0) {
    report(state, 'json/syntax', 0, text.length, 'The document is empty.');
    pushNode(state, MISSING, text.length, text.length);
  }
  if (state.container < 0) return;
  reportCutOff(state);
  if (lacksValue(state)) pushMissingValue(state);
  while (state.container >= 0) closeInnermost(state, text.length);
}

/** Gives a property its missing value, so that names and values stay pairs. */
export function completeProperty(state: ReaderState, at: number): void {
  if (!lacksValue(state)) return;
  const name = state.count - 1;
  report(state, 'json/syntax', state.tape.starts[name] ?? at, state.tape.ends[name] ?? at, 'This property has no value.');
  pushMissingValue(state);
}

function lacksValue(state: ReaderState): boolean {
  return insideObject(state) && (state.expect === EXPECT_VALUE || state.expect === EXPECT_COLON);
}

function pushMissingValue(state: ReaderState): void {
  const end = state.tape.ends[state.count - 1] ?? 0;
  pushNode(state, MISSING, end, end);
}

/**
 * The container that a closing bracket means: the innermost one, or, if that is of the other kind, the one whose line
 * is indented alike, or the next outer one if that began on the same line. Writing is mostly one bracket short, seldom more.
 */
function containerToClose(state: ReaderState, at: number, wanted: number): number {
  const { kinds, parents, starts } = state.tape;
  if (state.container >= 0 && kinds[state.container] === wanted) return state.container;
  const indentation = indentationBefore(state.text, at);
  let candidate = state.container;
  for (let level = 0; indentation !== null && candidate >= 0 && level < MOST_LEVELS; level++) {
    if (kinds[candidate] === wanted && lineIndentation(state.text, starts[candidate] ?? 0) === indentation) return candidate;
    candidate = parents[candidate] ?? -1;
  }
  const outer = state.container >= 0 ? (parents[state.container] ?? -1) : -1;
  if (outer < 0 || kinds[outer] !== wanted) return -1;
  const from = starts[outer] ?? 0;
  return at - from <= LONGEST_LOOK_BACK && !/[\r\n]/.test(state.text.slice(from, at)) ? outer : -1;
}

/** The blanks between the line's start and `at`, or null when other text stands there. */
function indentationBefore(text: string, at: number): string | null {
  const nearest = Math.max(0, at - LONGEST_LOOK_BACK);
  let start = at;
  while (start > nearest && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return start === 0 || text[start - 1] === '\n' || text[start - 1] === '\r' ? text.slice(start, at) : null;
}

/** The blanks at the start of the line that holds `at`, or null when that line is too long to look at. */
function lineIndentation(text: string, at: number): string | null {
  const nearest = Math.max(0, at - LONGEST_LOOK_BACK);
  let start = at;
  while (start > nearest && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  if (start === nearest && start > 0) return null;
  let end = start;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return text.slice(start, end);
}

/** Shown at the outermost bracket that is open, so that it stands before whatever else is found. */
function reportCutOff(state: ReaderState): void {
  const token = cutToken(state);
  // What is wrong with a text or word that was cut in two comes of that.
  for (let last = state.problems.at(-1); token !== null && last?.code === 'json/syntax' && last.span.start >= token.start; last = state.problems.at(-1)) state.problems.pop();
  const { parents, starts } = state.tape;
  let outermost = state.container;
  let open = 1;
  for (let outer = parents[outermost] ?? -1; outer >= 0; outer = parents[outer] ?? -1) {
    outermost = outer;
    open++;
  }
  if (open === 1 && token === null) return reportUnclosed(state);
  const start = starts[outermost] ?? 0;
  const where = `in line ${state.lineCount}${token === null ? '' : `, inside a ${token.isText ? 'text' : 'word'}`}`;
  const within = open === 1 ? ' is' : open === 2 ? ' and another bracket in it are' : ` and ${open - 1} brackets in it are`;
  report(state, 'json/syntax', start, start + 1, `The document ends ${where}, while this “${state.text[start]}”${within} open: it is cut off, or something is not closed. Get the whole document, or close what is open.`);
}

/** The text or word that the end of the document cuts in two; null when it ends behind a whole one. */
function cutToken(state: ReaderState): { readonly start: number; readonly isText: boolean } | null {
  const { kinds, starts, ends } = state.tape;
  const last = state.count - 1;
  const kind = kinds[last] ?? 0;
  const isText = (kind & UNCLOSED) !== 0;
  const isWord = (kind & KIND_BITS) === INVALID || (kind & UNQUOTED) !== 0;
  // An unclosed text leaves a comma at its end to what comes next, and editors end a file with a line break.
  const reachesEnd = (isText || isWord) && /^[\s,]*$/.test(state.text.slice(ends[last]));
  return reachesEnd ? { start: starts[last] ?? 0, isText } : null;
}

function reportUnclosed(state: ReaderState): void {
  const start = state.tape.starts[state.container] ?? 0;
  const bracket = state.text[start];
  report(state, 'json/syntax', start, start + 1, `This “${bracket}” is never closed. Add a “${bracket === '{' ? '}' : ']'}”.`);
}

function closeInnermost(state: ReaderState, end: number): void {
  const { container } = state;
  state.tape.ends[container] = end;
  state.tape.nexts[container] = state.count;
  state.container = state.tape.parents[container] ?? -1;
  state.depth--;
}
