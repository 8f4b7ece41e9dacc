import type { TextEdit } from '../../base/textEdit.ts';
import type { CallNode } from '../../expression/ast.ts';
import { functionNamed } from '../../functions/registry.ts';

/**
 * The edits that write the optional arguments of a call which are left out, as empty ones: those at the end, and the ones
 * of the longer of two documented forms. None where a required one is missing too, or where arguments repeat.
 */
export function missingSlots(call: CallNode): readonly TextEdit[] {
  const record = functionNamed(call.name);
  const count = call.arguments.length;
  const end = call.closeSpan?.start;
  if (record === undefined || end === undefined || count === 0 || record.parameters.some(({ repeats }) => repeats !== undefined)) return [];
  if (count === record.otherForm?.length) {
    const names = record.otherForm;
    return record.parameters.flatMap(({ name }, index) => {
      const before = call.separators[index - 1];
      return names.includes(name) || before === undefined ? [] : [{ span: { start: before.end, end: before.end }, newText: ' ,' }];
    });
  }
  const left = record.parameters.slice(count);
  if (left.length === 0 || left.some(({ optional }) => optional !== true)) return [];
  return [{ span: { start: end, end }, newText: ', '.repeat(left.length) }];
}
