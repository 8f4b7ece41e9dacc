import type { Span } from '../base/span.ts';
import { isNoReason } from '../base/suppressionReason.ts';
import type { Suppression } from './mappingFileDocument.ts';
import type { ReportProblem } from './fileProblem.ts';
import type { Statement } from './statement.ts';

const SUPPRESSION = /^#\s*mapwright-ignore\b[ \t]*([^\s:,]*)[ \t]*(?::[ \t]*(.*))?$/s;

/**
 * Reads the lines `# mapwright-ignore CODE: reason`. Each is about the statement right below it; other comments,
 * among them further suppressions, may stand between.
 */
export function readSuppressions(text: string, statements: readonly Statement[], report: ReportProblem): readonly Suppression[] {
  const suppressions: Suppression[] = [];
  const below = linesBelow(statements);
  for (const [index, statement] of statements.entries()) {
    if (statement.comment === null) continue;
    const { span } = statement.comment;
    const match = SUPPRESSION.exec(text.slice(span.start, span.end).trimEnd());
    if (match === null) continue;
    if (statement.kind !== 'comment') {
      report({ code: 'file/suppression-place', span, message: 'A suppression stands on a line of its own above the line it is about. Here it has no effect.' });
      continue;
    }
    const [whole, code = '', reason = ''] = match;
    if (code === '' || isNoReason(reason)) reportForm(span, code, report);
    if (code === '') continue;
    const appliesTo = below[index] ?? null;
    if (appliesTo === null) {
      report({ code: 'file/suppression-place', span, message: `Nothing stands right below this suppression, so it has no effect. Put it above the line whose ${code} it is about.` });
    }
    const start = span.start + whole.indexOf(code, whole.indexOf('mapwright-ignore') + 'mapwright-ignore'.length);
    suppressions.push({ code, codeSpan: { start, end: start + code.length }, reason: reason.trim(), span, appliesTo });
  }
  return suppressions;
}

function reportForm(span: Span, code: string, report: ReportProblem): void {
  const message =
    code === ''
      ? 'A suppression names the rule and the reason, as in # mapwright-ignore map/no-matching: matched by hand.'
      : `Say why ${code} does not matter here, behind a colon: # mapwright-ignore ${code}: the reason.`;
  report({ code: 'file/suppression-form', span, message });
}

/** For each statement, the lines of the first one below it that is no comment; null where that is a blank line or nothing. */
function linesBelow(statements: readonly Statement[]): readonly (Span | null)[] {
  const below: (Span | null)[] = [];
  let next: Span | null = null;
  for (let index = statements.length - 1; index >= 0; index--) {
    const statement = statements[index];
    below[index] = next;
    if (statement === undefined || statement.kind === 'comment') continue;
    next = statement.kind === 'blank' ? null : statement.lines;
  }
  return below;
}
