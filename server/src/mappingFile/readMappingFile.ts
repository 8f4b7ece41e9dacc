import { beginsComment, skipBlanks } from './blanks.ts';
import { keywordAt, readTarget } from './beginsStatement.ts';
import { brokenTarget } from './brokenTarget.ts';
import { buildModel } from './buildModel.ts';
import type { MappingFileDocument } from './mappingFileDocument.ts';
import type { FileProblem, ReportProblem } from './fileProblem.ts';
import { invisibleCharacterProblems } from './invisibleCharacters.ts';
import { linesOf, type Line } from './lines.ts';
import { readAssign, readScratch, type StatementRead } from './readAssign.ts';
import { clauseParts, readClause, type ClauseParts } from './readClause.ts';
import { readHeader } from './readHeader.ts';
import { readObjects } from './readObjects.ts';
import { misspeltKeyword, readUnknown, UNKNOWN_LINE } from './readUnknown.ts';
import type { Comment, Statement } from './statement.ts';
import { readSuppressions } from './suppressions.ts';

/**
 * Reads a mapping file (design 2). Never fails: whatever cannot be read becomes a problem, each statement recovers on
 * its own, and the lines of the statements always cover the whole text. Offsets are UTF-16 and half-open.
 */
export function readMappingFile(text: string): MappingFileDocument {
  const reported: FileProblem[] = [];
  const report: ReportProblem = (problem) => void reported.push(problem);
  const statements = readStatements(text, report);
  const { model, sections } = buildModel(statements, report);
  const suppressions = readSuppressions(text, statements, report);
  const found = reported.concat(invisibleCharacterProblems(text, statements)).sort((a, b) => a.span.start - b.span.start);
  return { text, statements, comments: commentsOf(statements), suppressions, problems: withoutRuns(found, statements), model, sections };
}

function readStatements(text: string, report: ReportProblem): readonly Statement[] {
  const lines = linesOf(text);
  const statements: Statement[] = [];
  let inScope = false;
  for (let index = 0; index < lines.length; index++) {
    const { statement, lastLine } = readStatement(text, lines, index, inScope, report);
    statements.push(statement);
    index = lastLine;
    if (statement.kind === 'scope') inScope = true;
    else if (!['clause', 'blank', 'comment', 'unknown'].includes(statement.kind)) inScope = false;
  }
  return statements;
}

function readStatement(text: string, lines: readonly Line[], index: number, inScope: boolean, report: ReportProblem): StatementRead<Statement> {
  const line = lines[index] ?? { start: text.length, end: text.length, next: text.length };
  const start = skipBlanks(text, line.start, line.end);
  const whole = { start: line.start, end: line.next };
  if (start === line.end) return { statement: { kind: 'blank', span: { start, end: start }, lines: whole, comment: null }, lastLine: index };
  if (beginsComment(text, start, start)) {
    const span = { start, end: line.end };
    return { statement: { kind: 'comment', span, lines: whole, comment: { span } }, lastLine: index };
  }
  if (text.charAt(start) === '=') return readScratch(text, lines, index, start);
  const target = readTarget(text, line);
  if (target !== null) return readAssign(text, lines, index, target, report);
  return readLine(text, lines, index, line, inScope, report);
}

/** Reads a line that is neither an assign nor a scratch line: the forms that match exactly first, then the broken ones. */
function readLine(text: string, lines: readonly Line[], index: number, line: Line, inScope: boolean, report: ReportProblem): StatementRead<Statement> {
  const objects = readObjects(text, line);
  if (objects !== null) {
    const behind = skipBlanks(text, objects.target.span.end, line.end);
    const comment = behind < line.end ? { span: { start: behind, end: line.end } } : null;
    const span = { start: objects.source.span.start, end: objects.target.span.end };
    return { statement: { kind: 'objects', span, lines: { start: line.start, end: line.next }, comment, ...objects }, lastLine: index };
  }
  const parts = clauseParts(text, line);
  const keyword = keywordAt(text, line);
  // A filter may ask for an attribute that is called like a keyword; only an operator of the service makes it one.
  const keywordIsAttribute = inScope && parts !== null && parts.knownOperator;
  const broken = brokenTarget(text, line, report);
  if (broken !== null) return readAssign(text, lines, index, broken, report);
  if (keyword !== null && !keywordIsAttribute) return { statement: readHeader(text, line, keyword.word, keyword.span, report), lastLine: index };
  if (parts !== null && isClause(parts, inScope)) return { statement: readClause(text, line, parts, inScope, report), lastLine: index };
  return { statement: readUnknown(text, line, report), lastLine: index };
}

function isClause(parts: ClauseParts, inScope: boolean): boolean {
  if (parts.knownOperator || !inScope) return parts.knownOperator;
  const { attribute, words } = parts;
  if (words.some((word) => /^\[|\(|^->$/.test(word.value))) return false;
  return misspeltKeyword({ kind: 'word', value: attribute.value, span: attribute.span }) === null;
}

function commentsOf(statements: readonly Statement[]): readonly Comment[] {
  return statements.flatMap((statement) => [
    ...(statement.kind === 'assign' ? statement.innerComments : []),
    ...(statement.comment === null ? [] : [statement.comment]),
  ]);
}

/** Of unreadable lines that follow one another, such as a pasted document of another kind, one report is enough. */
function withoutRuns(problems: readonly FileProblem[], statements: readonly Statement[]): readonly FileProblem[] {
  const unknownBefore = new Set<number>();
  let previous: Statement | undefined;
  for (const statement of statements) {
    if (statement.kind === 'blank') continue;
    if (statement.kind === 'unknown' && previous?.kind === 'unknown') unknownBefore.add(statement.span.start);
    previous = statement;
  }
  return problems.filter((problem) => problem.message !== UNKNOWN_LINE || !unknownBefore.has(problem.span.start));
}
