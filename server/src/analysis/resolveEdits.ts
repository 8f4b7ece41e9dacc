import type { Result } from '../base/result.ts';
import { failure, success } from '../base/result.ts';
import type { TextEdit } from '../base/textEdit.ts';
import { editManifest } from '../manifest/edit.ts';
import { editMappingFile } from '../mappingFile/edit.ts';
import type { EditRefusal, MappingEdit } from '../model/mappingEdit.ts';
import type { DocumentAnalysis } from './documentAnalysis.ts';
import { editExpressionText } from './editExpressionText.ts';

/** The text edits that carry out changes to a document's mapping set, or why they cannot be made. */
export function resolveEdits(analysis: DocumentAnalysis, edits: readonly MappingEdit[]): Result<readonly TextEdit[], EditRefusal> {
  const plain = edits.flatMap((edit) => (edit.kind === 'text' ? edit.edits : []));
  const semantic = edits.filter((edit) => edit.kind !== 'text');
  if (semantic.length === 0) return success(plain);
  const resolved = resolveSemantic(analysis, semantic);
  return resolved.ok ? success([...resolved.value, ...plain]) : failure(resolved.error);
}

function resolveSemantic({ source, text }: DocumentAnalysis, edits: readonly MappingEdit[]): Result<readonly TextEdit[], EditRefusal> {
  switch (source.kind) {
    case 'mappingFile':
      return editMappingFile(source.document, edits);
    case 'json':
      return editManifest(source.document, edits);
    case 'expression':
      return editExpressionText(text, edits);
  }
}
