import type { Span } from '../base/span.ts';
import type { ReportProblem } from './fileProblem.ts';
import type { Line } from './lines.ts';
import { readOptions } from './readOptions.ts';
import { scanSource } from './scanSource.ts';
import type { AssignSource, AssignStatement, NameToken, ScratchStatement } from './statement.ts';

/** A statement and the index of the last line it takes. */
export interface StatementRead<Kind> {
  readonly statement: Kind;
  readonly lastLine: number;
}

/** Reads the mapping whose target and `<-` stand on the line with index `first`. */
export function readAssign(
  text: string,
  lines: readonly Line[],
  first: number,
  head: { readonly target: NameToken; readonly separator: Span },
  report: ReportProblem,
): StatementRead<AssignStatement> {
  const scan = scanSource({ text, lines, first, from: head.separator.end, mapping: true });
  const lastLine = lines[scan.lastLine];
  const tail = scan.tail === null || lastLine === undefined ? null : readOptions(text, scan.tail, lastLine.end, report);
  const source = sourceOf(text, scan.span, scan.tail, report);
  const written = scan.span.end > scan.span.start ? scan.span.end : head.separator.end;
  const statement: AssignStatement = {
    kind: 'assign',
    span: { start: head.target.span.start, end: tail?.end ?? written },
    lines: { start: lines[first]?.start ?? 0, end: lastLine?.next ?? text.length },
    comment: tail === null ? scan.comment : tail.comment,
    target: head.target,
    separator: head.separator,
    source,
    options: tail?.options ?? [],
    innerComments: scan.innerComments,
  };
  return { statement, lastLine: scan.lastLine };
}

/** Reads the scratch line with index `first`, whose `=` stands at `at`. */
export function readScratch(text: string, lines: readonly Line[], first: number, at: number): StatementRead<ScratchStatement> {
  const scan = scanSource({ text, lines, first, from: at + 1, mapping: false });
  const statement: ScratchStatement = {
    kind: 'scratch',
    span: { start: at, end: scan.span.end > scan.span.start ? scan.span.end : at + 1 },
    lines: { start: lines[first]?.start ?? 0, end: lines[scan.lastLine]?.next ?? text.length },
    comment: scan.comment,
    expression: { span: scan.span, text: text.slice(scan.span.start, scan.span.end) },
  };
  return { statement, lastLine: scan.lastLine };
}

// %Name% alone is a constant whose `expression` is null: no text of the language can say it (spec/manifest-model.md).
const JOB_PARAMETER = /^%[^\s%"[\](),]+%$/;

function sourceOf(text: string, span: Span, tail: number | null, report: ReportProblem): AssignSource {
  const raw = text.slice(span.start, span.end);
  if (raw === 'none') return { kind: 'none', span };
  if (JOB_PARAMETER.test(raw)) return { kind: 'withoutText', span, name: raw };
  if (/^none$/i.test(raw)) {
    report({
      code: 'file/word-case',
      span,
      message: `none is written in small letters; ${raw} would be an expression.`,
      edits: [{ span, newText: 'none' }],
      fixTitle: 'Write none',
      fixIsCosmetic: true,
    });
    return { kind: 'none', span };
  }
  if (raw !== '' || tail === null) return { kind: 'expression', span, text: raw };
  report({
    code: 'file/missing-source',
    span,
    message: 'The options follow <- at once. Write an expression before them, or none if nothing but the default value shall flow.',
    ...(text.startsWith('default', tail) ? { edits: [{ span: { start: tail, end: tail }, newText: 'none  ' }], fixTitle: 'Write none before the default value', fixIsGuess: true } : {}),
  });
  return { kind: 'missing', span };
}
