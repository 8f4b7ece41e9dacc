import type { TextEdit } from '../../base/textEdit.ts';
import type { DocumentKind, FilterClause } from '../../model/mappingModel.ts';

/** The edits that give a clause an operator without values; a manifest says null where a mapping file says nothing. */
export function withoutValues({ operatorSpan, valuesSpan }: FilterClause, operator: string, documentKind: DocumentKind): readonly TextEdit[] {
  if (documentKind === 'mapping') return [{ span: { start: operatorSpan.start, end: valuesSpan?.end ?? operatorSpan.end }, newText: operator }];
  const renamed = { span: operatorSpan, newText: operator };
  if (valuesSpan === null) return [renamed];
  const emptied = { span: valuesSpan, newText: 'null' };
  return operatorSpan.start < valuesSpan.start ? [renamed, emptied] : [emptied, renamed];
}
