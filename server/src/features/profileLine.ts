import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { TextEdit } from '../base/textEdit.ts';

/** The edits of a mapping file that make its `profile` line name this profile; null removes the line. */
export function profileLineEdits(analysis: DocumentAnalysis, profile: string | null): readonly TextEdit[] {
  const line = analysis.model?.profile ?? null;
  if (line !== null && profile !== null) return [{ span: line.span, newText: profile }];
  if (line !== null) {
    const start = analysis.text.lastIndexOf('\n', line.span.start - 1) + 1;
    const lineEnd = analysis.text.indexOf('\n', line.span.end);
    return [{ span: { start, end: lineEnd < 0 ? analysis.text.length : lineEnd + 1 }, newText: '' }];
  }
  if (profile === null) return [];
  const newline = analysis.text.includes('\r\n') ? '\r\n' : '\n';
  const at = endOfLeadingComments(analysis.text);
  return [{ span: { start: at, end: at }, newText: `profile ${profile}${newline}${at === analysis.text.length ? '' : newline}` }];
}

/** Behind the comment lines at the head of the file, which speak of the whole. */
function endOfLeadingComments(text: string): number {
  return /^(?:[ \t]*#[^\n]*\n)*/.exec(text)?.[0].length ?? 0;
}
