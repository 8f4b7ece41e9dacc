import { DiagnosticSeverity, DiagnosticTag, type Diagnostic, type Range, type TextEdit as ProtocolEdit } from 'vscode-languageserver';
import { offsetAt, positionAt, type LineIndex } from '../base/lineIndex.ts';
import type { Severity } from '../base/severity.ts';
import type { Span } from '../base/span.ts';
import type { TextEdit } from '../base/textEdit.ts';
import { ruleLink } from '../rules/ruleLink.ts';
import type { Finding } from '../rules/finding.ts';
import type { DocumentView } from './documentViewer.ts';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A span as the protocol's range. */
export function toRange(lines: LineIndex, span: Span): Range {
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}

/** A range of the protocol as a span. */
export function toSpan(lines: LineIndex, range: Range): Span {
  return { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) };
}

/** Text edits as the protocol's. */
export function toProtocolEdits(lines: LineIndex, edits: readonly TextEdit[]): ProtocolEdit[] {
  return edits.map((edit) => ({ range: toRange(lines, edit.span), newText: edit.newText }));
}

/**
 * A finding as the protocol's diagnostic.
 * @param pageAddress what the address of a rule's page begins with in this client, where it has them
 */
export function toDiagnostic(view: DocumentView, finding: Finding, pageAddress: string | undefined): Diagnostic {
  const { lines } = view.analysis;
  const link = pageAddress === undefined ? ruleLink(finding.code, view.analysis.profile) : pageAddress + finding.code;
  return {
    range: toRange(lines, finding.span),
    severity: SEVERITY[finding.severity],
    code: finding.code,
    source: 'mapwright',
    message: finding.message,
    ...(link === null ? {} : { codeDescription: { href: link } }),
    ...(finding.unnecessary === true ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(finding.related === undefined
      ? {}
      : {
          relatedInformation: finding.related.map(({ span, message }) => ({
            location: { uri: view.document.uri, range: toRange(lines, span) },
            message,
          })),
        }),
  };
}
