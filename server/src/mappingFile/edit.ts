import { failure, success, type Result } from '../base/result.ts';
import type { TextEdit } from '../base/textEdit.ts';
import type { EditRefusal, MappingEdit } from '../model/mappingEdit.ts';
import type { AttributeMapping } from '../model/mappingModel.ts';
import { editAssign, type AssignEdit } from './editAssign.ts';
import { editSection, type SectionEdit } from './editSection.ts';
import { insertMapping } from './insertMapping.ts';
import type { MappingFileDocument } from './mappingFileDocument.ts';
import { mergeEdits } from './mergeEdits.ts';
import { removeStatement } from './removeStatement.ts';
import type { AssignStatement } from './statement.ts';
import { statementAt } from './statementAt.ts';

/**
 * Turns changes of the mapping set into edits of the text. Only what the changes name is touched: a deleted mapping goes
 * with its whole lines and the suppressions above it, new lines and options stand in the columns of their neighbours,
 * and comments stay. The edits are in text order and do not overlap.
 * @param edits changes to mappings of `document.model`
 * @returns the edits, or why they cannot be made
 */
export function editMappingFile(document: MappingFileDocument, edits: readonly MappingEdit[]): Result<readonly TextEdit[], EditRefusal> {
  const assignEdits = new Map<AssignStatement, AssignEdit[]>();
  const deleted = new Set<AssignStatement>();
  for (const edit of edits) {
    if (!('mapping' in edit) || edit.kind === 'insertMapping') continue;
    const assign = assignOf(document, edit.mapping);
    if (assign === null) return failure({ message: `The mapping to ${edit.mapping.target} is not in this version of the document.` });
    if (edit.kind === 'deleteMapping') deleted.add(assign);
    else assignEdits.set(assign, [...(assignEdits.get(assign) ?? []), edit]);
  }
  const results = [
    ...[...deleted].map((assign) => success(removeStatement(document, assign))),
    ...[...assignEdits].filter(([assign]) => !deleted.has(assign)).map(([assign, changes]) => editAssign(document, assign, changes)),
    ...edits.map((edit) => otherEdit(document, edit, deleted)),
  ];
  const done: (readonly TextEdit[])[] = [];
  for (const result of results) {
    if (!result.ok) return failure(result.error);
    done.push(result.value);
  }
  return mergeEdits(done.flat());
}

function otherEdit(document: MappingFileDocument, edit: MappingEdit, deleted: ReadonlySet<AssignStatement>): Result<readonly TextEdit[], EditRefusal> {
  switch (edit.kind) {
    case 'insertMapping':
      return insertMapping(document, edit.into, edit.mapping, deleted);
    case 'setTargetObject':
    case 'setFlowTypes':
    case 'setEnabled':
    case 'setScope':
      return sectionEdit(document, edit);
    case 'text':
      return success(edit.edits);
    case 'deleteMapping':
    case 'setExpression':
    case 'editExpression':
    case 'setMatchingPriority':
    case 'setDefaultValue':
    case 'setFlowType':
    case 'setFlowBehavior':
    case 'clearSource':
    case 'setTarget':
      return success([]);
  }
}

function sectionEdit(document: MappingFileDocument, edit: SectionEdit): Result<readonly TextEdit[], EditRefusal> {
  const section = document.sections.find(({ objectMapping }) => objectMapping.pointer === edit.objectMapping.pointer);
  return section === undefined ? failure({ message: 'The object mapping is not in this version of the document.' }) : editSection(document, section, edit);
}

function assignOf(document: MappingFileDocument, mapping: AttributeMapping): AssignStatement | null {
  const statement = statementAt(document, mapping.span.start);
  return statement?.kind === 'assign' && statement.span.start === mapping.span.start && statement.target.value === mapping.target ? statement : null;
}
