import { failure, success, type Result } from '../base/result.ts';
import type { TextEdit } from '../base/textEdit.ts';
import type { EditRefusal, MappingEdit } from '../model/mappingEdit.ts';
import { trimmedEnd } from './blanks.ts';
import { indentationOf } from './columns.ts';
import { insertedBelow } from './insertedBelow.ts';
import { lineEndOf } from './lines.ts';
import type { MappingFileDocument, MappingSection } from './mappingFileDocument.ts';
import { printName } from './nameToken.ts';
import { printActions } from './printStatement.ts';
import { editScope } from './editScope.ts';
import type { Statement } from './statement.ts';

/** The changes of an object mapping itself. */
export type SectionEdit = Extract<MappingEdit, { kind: 'setTargetObject' | 'setFlowTypes' | 'setEnabled' | 'setScope' }>;

type Edits = Result<readonly TextEdit[], EditRefusal>;

/** Edits the header lines of an object mapping. */
export function editSection(document: MappingFileDocument, section: MappingSection, edit: SectionEdit): Edits {
  switch (edit.kind) {
    case 'setTargetObject':
      return setTargetObject(document, section, edit.name);
    case 'setFlowTypes': {
      const line = printActions(edit.flowTypes);
      if (section.actions !== null) return success([{ span: section.actions.span, newText: line }]);
      return success([insertedHeader(document, section, line)]);
    }
    case 'setEnabled':
      return setEnabled(document, section, edit.enabled);
    case 'setScope':
      return success(editScope(document, section, edit.groups));
  }
}

function setTargetObject(document: MappingFileDocument, section: MappingSection, name: string): Edits {
  const target = section.objects?.target;
  if (target != null) return success([{ span: target.span, newText: printName(name) }]);
  const source = section.objectMapping.sourceObjectName;
  if (source === null) return failure({ message: 'This object mapping does not name its source object. Write a line such as User -> urn:… below its mapping line first.' });
  return success([insertedHeader(document, section, `${printName(source)} -> ${printName(name)}`)]);
}

function setEnabled(document: MappingFileDocument, { head, objects, objectMapping, assigns, actions, scope }: MappingSection, enabled: boolean): Edits {
  if (enabled === objectMapping.enabled) return success([]);
  if (head !== null) {
    const { disabled, name, keyword } = head;
    const end = (name?.span ?? keyword).end;
    if (disabled === null) return success([{ span: { start: end, end }, newText: ' disabled' }]);
    return success([{ span: { start: trimmedEnd(document.text, head.span.start, disabled.start), end: disabled.end }, newText: '' }]);
  }
  if (objects === null) {
    return failure({ message: 'A file without a mapping line always means the enabled User mapping. Write a mapping line and its objects above it, then disable it there.' });
  }
  return success([insertedAbove(document, firstOf([objects, actions, ...scope, ...assigns]), 'mapping disabled')]);
}

/** A new header line: below the header lines that there are, or above everything else of the object mapping. */
function insertedHeader(document: MappingFileDocument, section: MappingSection, line: string): TextEdit {
  const { head, objects, actions, scope, assigns } = section;
  const { text } = document;
  if (objects !== null) return insertedBelow(text, objects, [indentationOf(text, objects) + line]);
  if (head !== null) return insertedBelow(text, head, ['  ' + line]);
  return insertedAbove(document, firstOf([actions, ...scope, ...assigns]), line);
}

function firstOf(statements: readonly (Statement | null)[]): Statement | null {
  return statements.reduce((first, statement) => (first === null || (statement !== null && statement.lines.start < first.lines.start) ? statement : first), null);
}

/** A new line above a statement and the comments right above it, so that these stay with what they are about. */
function insertedAbove({ text, statements }: MappingFileDocument, below: Statement | null, line: string): TextEdit {
  let index = below === null ? 0 : statements.indexOf(below);
  while (statements[index - 1]?.kind === 'comment') index--;
  const start = statements[index]?.lines.start ?? 0;
  const at = start === 0 && text.startsWith('\ufeff') ? 1 : start;
  return { span: { start: at, end: at }, newText: line + lineEndOf(text) };
}
