import { failure, success, type Result } from '../base/result.ts';
import { applyEdits, type TextEdit } from '../base/textEdit.ts';
import type { EditRefusal, MappingEdit } from '../model/mappingEdit.ts';
import { columnAt, optionColumnNear } from './columns.ts';
import { expressionForFile } from './expressionForFile.ts';
import type { MappingFileDocument } from './mappingFileDocument.ts';
import { printName } from './nameToken.ts';
import { optionPieces, withOption, type OptionPiece, type OptionSubject } from './optionPieces.ts';
import { printDefault, printFlow, printMatch } from './printOptions.ts';
import type { AssignStatement } from './statement.ts';

/** The changes of one mapping that leave its line where it is. */
export type AssignEdit = Extract<MappingEdit, { kind: 'setExpression' | 'editExpression' | 'setMatchingPriority' | 'setDefaultValue' | 'setFlowType' | 'setFlowBehavior' | 'clearSource' | 'setTarget' }>;

/** Options stand at least this many blanks behind the source. */
const LEAST_GAP = 2;

/** Edits one mapping in place. Of two changes of the same part, the later one holds. */
export function editAssign(document: MappingFileDocument, assign: AssignStatement, edits: readonly AssignEdit[]): Result<readonly TextEdit[], EditRefusal> {
  const { text } = document;
  const target = editTarget(text, assign, edits);
  const source = editSource(text, assign, edits);
  if (!source.ok) return source;
  const shift = target.columnShift;
  const end = endColumn(text, assign, source.value.newText, shift);
  const from = assign.source.span.end;
  const options = changedOptions(document, assign, edits, end, from, source.value.newText !== null || shift !== 0);
  return success([...target.edits, ...source.value.edits, ...options]);
}

function editTarget(text: string, assign: AssignStatement, edits: readonly AssignEdit[]): { readonly edits: readonly TextEdit[]; readonly columnShift: number } {
  const edit = edits.flatMap((candidate) => (candidate.kind === 'setTarget' ? [candidate] : [])).at(-1);
  if (edit === undefined) return { edits: [], columnShift: 0 };
  const { target, separator } = assign;
  const name = printName(edit.target);
  const gap = separator.start - target.span.end;
  // The arrow stays in its column where the new name leaves it room.
  const newGap = Math.max(Math.min(gap, 1), gap + (target.span.end - target.span.start) - name.length);
  const span = { start: target.span.start, end: separator.start };
  return {
    edits: changed(text, span, name + text.slice(target.span.end, separator.start).slice(0, newGap).padEnd(newGap)),
    columnShift: name.length + newGap - (separator.start - target.span.start),
  };
}

interface SourceEdit {
  readonly edits: readonly TextEdit[];
  /** The whole source afterwards; null when it does not change. */
  readonly newText: string | null;
}

function editSource(text: string, assign: AssignStatement, edits: readonly AssignEdit[]): Result<SourceEdit, EditRefusal> {
  const { source, target } = assign;
  let result: SourceEdit = { edits: [], newText: null };
  for (const edit of edits) {
    if (edit.kind === 'setExpression') {
      const expression = expressionForFile(edit.expression, text);
      if (expression === null) return failure({ message: `The expression for ${target.value} cannot stand in a mapping file as it is: it would be read as something else.` });
      result = { edits: setSource(text, assign, expression), newText: expression };
    } else if (edit.kind === 'clearSource') {
      result = source.kind === 'none' ? result : { edits: setSource(text, assign, 'none'), newText: 'none' };
    } else if (edit.kind === 'editExpression') {
      if (source.kind !== 'expression') return failure({ message: `The mapping to ${target.value} has no expression to edit.` });
      const { start } = source.span;
      const moved = edit.edits.map(({ span, newText }) => ({ span: { start: span.start + start, end: span.end + start }, newText }));
      result = { edits: moved, newText: applyEdits(source.text, edit.edits) };
    }
  }
  return success(result);
}

function setSource(text: string, { source, separator, options }: AssignStatement, expression: string): readonly TextEdit[] {
  const { start, end } = source.span;
  if (end > start) return changed(text, source.span, expression);
  const before = start === separator.end ? ' ' : '';
  const blankFollows = start === text.length || /\s/.test(text.charAt(start)) || options.length > 0;
  return [{ span: { start, end: start }, newText: before + expression + (blankFollows ? '' : ' ') }];
}

/** The column behind the source as it will be. */
function endColumn(text: string, { source }: AssignStatement, newText: string | null, shift: number): number {
  if (newText === null) return columnAt(text, source.span.end) + shift;
  const lineStart = Math.max(newText.lastIndexOf('\n'), newText.lastIndexOf('\r')) + 1;
  return lineStart > 0 ? newText.length - lineStart : columnAt(text, source.span.start) + shift + newText.length;
}

function changedOptions(document: MappingFileDocument, assign: AssignStatement, edits: readonly AssignEdit[], end: number, from: number, moved: boolean): readonly TextEdit[] {
  const { text } = document;
  const old = optionPieces(text, assign, from);
  let pieces = old;
  for (const edit of edits) {
    const change = optionChange(edit);
    if (change === null) continue;
    const column = pieces.length === 0 ? optionColumnNear(document, assign) : 0;
    pieces = withOption(pieces, change.subject, change.value, ' '.repeat(Math.max(LEAST_GAP, column - end)));
  }
  const first = assign.options[0];
  if (moved && first !== undefined) pieces = realigned(pieces, columnAt(text, first.span.start) - end);
  const printed = (list: readonly OptionPiece[]): string => list.map((piece) => piece.before + piece.text).join('');
  return changed(text, { start: from, end: from + printed(old).length }, printed(pieces));
}

function realigned(pieces: readonly OptionPiece[], gap: number): readonly OptionPiece[] {
  const [first, ...rest] = pieces;
  if (first === undefined || first.before.trim() !== '') return pieces;
  return [{ ...first, before: ' '.repeat(Math.max(LEAST_GAP, gap)) }, ...rest];
}

function optionChange(edit: AssignEdit): { readonly subject: OptionSubject; readonly value: string | null } | null {
  switch (edit.kind) {
    case 'setMatchingPriority':
      return { subject: 'match', value: edit.priority === 0 ? null : printMatch(edit.priority) };
    case 'setDefaultValue':
      return { subject: 'default', value: edit.value === null ? null : printDefault(edit.value) };
    case 'setFlowType':
      return { subject: 'flowType', value: edit.flowType === 'Always' ? null : printFlow(edit.flowType) };
    case 'setFlowBehavior':
      return { subject: 'flowBehavior', value: edit.flowBehavior === 'FlowWhenChanged' ? null : printFlow(edit.flowBehavior) };
    case 'setExpression':
    case 'editExpression':
    case 'clearSource':
    case 'setTarget':
      return null;
  }
}

/** The smallest edit that turns the text at `span` into `newText`, if there is a difference. */
function changed(text: string, span: { readonly start: number; readonly end: number }, newText: string): readonly TextEdit[] {
  const old = text.slice(span.start, span.end);
  if (old === newText) return [];
  const shorter = Math.min(old.length, newText.length);
  let prefix = 0;
  while (prefix < shorter && old[prefix] === newText[prefix]) prefix++;
  let suffix = 0;
  while (suffix < shorter - prefix && old[old.length - 1 - suffix] === newText[newText.length - 1 - suffix]) suffix++;
  return [{ span: { start: span.start + prefix, end: span.end - suffix }, newText: newText.slice(prefix, newText.length - suffix) }];
}
