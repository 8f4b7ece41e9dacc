import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { differenceEdits } from '../base/differenceEdits.ts';
import type { TextEdit } from '../base/textEdit.ts';
import { formatMappingFile } from '../mappingFile/format.ts';

/** The edits that format a mapping file; JSON keeps the formatter of the editor (design 6). */
export function formattingEdits(analysis: DocumentAnalysis): readonly TextEdit[] {
  return analysis.source.kind === 'mappingFile' ? differenceEdits(analysis.text, formatMappingFile(analysis.text)) : [];
}
