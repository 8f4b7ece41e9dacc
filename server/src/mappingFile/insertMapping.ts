import { failure, success, type Result } from '../base/result.ts';
import type { TextEdit } from '../base/textEdit.ts';
import type { EditRefusal, NewAttributeMapping } from '../model/mappingEdit.ts';
import type { ObjectMapping } from '../model/mappingModel.ts';
import { columnAt, indentationOf, optionColumnNear } from './columns.ts';
import { expressionForFile } from './expressionForFile.ts';
import { expressionLines } from './expressionLines.ts';
import { insertedBelow } from './insertedBelow.ts';
import type { MappingFileDocument, MappingSection } from './mappingFileDocument.ts';
import { printName } from './nameToken.ts';
import { BETWEEN_OPTIONS, printOptions } from './printOptions.ts';
import type { AssignStatement, Statement } from './statement.ts';

/** Adds a mapping behind the last one of its object mapping, in the columns of that one. `deleted` are about to go. */
export function insertMapping(
  document: MappingFileDocument,
  into: ObjectMapping,
  mapping: NewAttributeMapping,
  deleted: ReadonlySet<AssignStatement>,
): Result<readonly TextEdit[], EditRefusal> {
  const section = document.sections.find(({ objectMapping }) => objectMapping.pointer === into.pointer);
  const anchor = section === undefined ? undefined : anchorOf(section, deleted);
  if (anchor === undefined) return failure({ message: 'The object mapping is not in this version of the document.' });
  const { text } = document;
  const expression = mapping.expression === null ? 'none' : expressionForFile(mapping.expression, text);
  if (expression === null) return failure({ message: `The expression for ${mapping.target} cannot stand in a mapping file: it would be read as something else.` });

  const indentation = anchor.kind === 'mapping' ? '  ' : anchor.kind === 'clause' ? indentationOf(text, anchor).slice(2) : indentationOf(text, anchor);
  const arrowColumn = anchor.kind === 'assign' ? columnAt(text, anchor.separator.start) : 0;
  const name = indentation + printName(mapping.target);
  const head = name.padEnd(Math.max(arrowColumn, name.length + (anchor.kind === 'assign' ? 1 : 2))) + '<- ';
  const lines = expressionLines(expression, head.length);
  const options = printOptions({ flowType: 'Always', flowBehavior: 'FlowWhenChanged', ...mapping }).join(BETWEEN_OPTIONS);
  const written = withOptions(head, lines, options, anchor.kind === 'assign' ? optionColumnNear(document, anchor) : 0);
  const needsBlankLine = anchor.kind !== 'assign' && anchor.kind !== 'mapping';
  return success([insertedBelow(text, anchor, needsBlankLine ? ['', ...written] : written, anchor.kind === 'assign' && deleted.has(anchor))]);
}

function anchorOf(section: MappingSection, deleted: ReadonlySet<AssignStatement>): Statement | undefined {
  const lastAssign = section.assigns.filter((assign) => !deleted.has(assign)).at(-1) ?? section.assigns.at(-1);
  return lastAssign ?? section.scope.at(-1) ?? section.actions ?? section.objects ?? section.head ?? undefined;
}

function withOptions(head: string, lines: readonly string[], options: string, column: number): readonly string[] {
  const written = [head + (lines[0] ?? ''), ...lines.slice(1)];
  const last = written.at(-1) ?? head;
  if (options === '') return written;
  return [...written.slice(0, -1), last.padEnd(Math.max(column, last.length + 2)) + options];
}
