import { nearest } from '../base/nearest.ts';
import type { Span } from '../base/span.ts';
import { KEYWORDS } from './beginsStatement.ts';
import { skipBlanks } from './blanks.ts';
import type { FileProblem, ReportProblem } from './fileProblem.ts';
import { lineTokens, type LineToken } from './lineTokens.ts';
import type { Line } from './lines.ts';
import { optionsEnd } from './optionForm.ts';
import type { UnknownStatement } from './statement.ts';

/** Takes the line as one that cannot be read, and says what it may have been meant to be. */
export function readUnknown(text: string, line: Line, report: ReportProblem): UnknownStatement {
  const start = skipBlanks(text, line.start, line.end);
  const { tokens, comment } = lineTokens(text, start, line.end);
  const span = { start, end: tokens.at(-1)?.span.end ?? start };
  const raw = text.slice(span.start, span.end);
  const problem = strayOptions(text, span) ?? missingArrow(raw, start) ?? misspeltKeyword(tokens[0]) ?? brokenObjects(tokens);
  report(problem ?? { code: 'file/unknown-line', span, message: UNKNOWN_LINE });
  return { kind: 'unknown', span, lines: { start: line.start, end: line.next }, comment };
}

/** The message of lines of which nothing more can be said; a run of them is reported once. */
export const UNKNOWN_LINE =
  'This is no statement of a mapping file. A mapping is written as target <- expression; other lines begin with profile, rule, mapping, actions, scope, = or #.';

function strayOptions(text: string, span: Span): FileProblem | null {
  if (optionsEnd(text, span.start, span.end) < span.end) return null;
  return { code: 'file/unknown-line', span, message: 'Options stand on the line where the expression ends. Move these to the end of the line above.' };
}

// A name, then what people write for `<-` in other notations, or a blank, then something that only an expression begins with.
const MAPPING_WITHOUT_ARROW =
  /^("(?:[^"\\]|\\.)*"|[^\s"[\](),#=<>\u2190]+?(?:\[[^\]]*\][\w.:$-]*)?)(?:\s*(<=+|<-+|\u2190|<|=>|->|:=|==?|:)\s*|\s+)(?=["[%]|[A-Za-z]\w*\s*\()/;

function missingArrow(raw: string, start: number): FileProblem | null {
  const match = MAPPING_WITHOUT_ARROW.exec(raw);
  const [whole = '', name = '', arrow] = match ?? [];
  if (match === null || (arrow === undefined && nearest(name, KEYWORDS) !== undefined)) return null;
  const at = start + (arrow === undefined ? whole.length : whole.indexOf(arrow, name.length));
  const span = { start: at, end: at + (arrow?.length ?? 0) };
  return {
    code: 'file/missing-arrow',
    span: arrow === undefined ? { start, end: start + raw.length } : span,
    message: 'A mapping needs <- between its target attribute and its source.',
    edits: [{ span, newText: arrow === undefined ? '<- ' : '<-' }],
    fixTitle: 'Write <- there',
  };
}

/** Reports the first word of a line if a keyword was probably meant. */
export function misspeltKeyword(first: LineToken | undefined): FileProblem | null {
  const keyword = first?.kind === 'word' ? nearest(first.value, KEYWORDS) : undefined;
  if (keyword === undefined || first === undefined || first.value === keyword) return null;
  return {
    code: 'file/unknown-line',
    span: first.span,
    message: `No statement of a mapping file begins with ${first.value}. Did you mean ${keyword}?`,
    edits: [{ span: first.span, newText: keyword }],
    fixTitle: `Change to ${keyword}`,
    fixIsGuess: true,
  };
}

function brokenObjects(tokens: readonly LineToken[]): FileProblem | null {
  const arrow = tokens.find((token) => token.kind === 'word' && token.value === '->');
  if (arrow === undefined) return null;
  return {
    code: 'file/missing-name',
    span: arrow.span,
    message: 'A line with -> names the source object before it and the target object behind it, as in User -> urn:ietf:params:scim:schemas:core:2.0:User. Names with blanks are quoted.',
  };
}
