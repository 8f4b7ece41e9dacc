import type { Span } from '../base/span.ts';
import { beginsComment, skipBlanks, trimmedEnd } from './blanks.ts';
import { closeQuote } from './brackets.ts';
import type { FileProblem, ReportProblem } from './fileProblem.ts';
import type { Line } from './lines.ts';
import type { NameToken } from './statement.ts';

/** Finds a `<-` outside quotes whose left side is no name: the line is meant as a mapping all the same. Null when there is none. */
export function brokenTarget(text: string, line: Line, report: ReportProblem): { readonly target: NameToken; readonly separator: Span } | null {
  const start = skipBlanks(text, line.start, line.end);
  const at = looseSeparator(text, start, line);
  if (at < 0) return null;
  const span = { start, end: trimmedEnd(text, start, at) };
  const raw = text.slice(span.start, span.end);
  report(targetProblem(raw, span));
  const value = raw.startsWith('"') ? raw.slice(1) : raw;
  return { target: { value, span, quoted: false }, separator: { start: at, end: at + 2 } };
}

function looseSeparator(text: string, start: number, line: Line): number {
  for (let offset = start; offset < line.end; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === 34) {
      const closed = closeQuote(text, offset, line.end);
      if (closed < 0 && offset > start) return -1;
      if (closed >= 0) offset = closed - 1;
    } else if (unit === 60 && text.startsWith('<-', offset) && offset + 2 <= line.end) return offset;
    else if (beginsComment(text, offset, line.start)) return -1;
  }
  return -1;
}

function targetProblem(raw: string, span: Span): FileProblem {
  if (raw === '') return { code: 'file/missing-name', span: { start: span.start, end: span.start + 2 }, message: 'The target attribute is missing before <-.' };
  if (raw.startsWith('"')) {
    return {
      code: 'file/unterminated-string',
      span,
      message: 'The quoted name before <- has no closing quote. Add it.',
      edits: [{ span: { start: span.end, end: span.end }, newText: '"' }],
      fixTitle: 'Add the closing quote',
    };
  }
  const inBrackets = /^\[([^[\]\s",(]+)\]$/.exec(raw)?.[1];
  if (inBrackets !== undefined) {
    return {
      code: 'file/name-needs-quotes',
      span,
      message: 'A target attribute is written without brackets; brackets stand round source attributes.',
      edits: [{ span, newText: inBrackets }],
      fixTitle: 'Remove the brackets',
    };
  }
  if ((raw.match(/\[/g)?.length ?? 0) > (raw.match(/\]/g)?.length ?? 0)) {
    return { code: 'file/unclosed-bracket', span, message: 'The name before <- has an opening bracket that is never closed. Close it, as in emails[type eq "work"].value.' };
  }
  return {
    code: 'file/name-needs-quotes',
    span,
    message: 'The text before <- is no name as it stands: a name with blanks, commas, quotes or parentheses is quoted. Put quotes round it.',
    edits: [{ span, newText: JSON.stringify(raw) }],
    fixTitle: 'Put quotes round the name',
  };
}
