import type { TextEdit } from '../base/textEdit.ts';
import type { CallNode, ExpressionNode } from '../expression/ast.ts';
import type { FunctionRecord, ParameterRecord } from '../functions/functionRecord.ts';
import { leastArguments, parameterAt, parametersFor } from '../functions/parameters.ts';
import type { ExpressionProblem } from './check.ts';

/** The problems of the number of arguments of a call, and of required ones left empty. At most one is told: the others follow from it. */
export function argumentProblems(record: FunctionRecord, call: CallNode): readonly ExpressionProblem[] {
  const problem = ownCount(record, call) ?? tooMany(record, call) ?? oddPairs(record, call) ?? missing(record, call);
  return problem === undefined ? [] : [problem];
}

/** The functions whose number of arguments has a rule of its own, since people err there in one known way. */
function ownCount({ name }: FunctionRecord, call: CallNode): ExpressionProblem | undefined {
  const count = call.arguments.length;
  const { start, end } = call.nameSpan;
  switch (name) {
    case 'IIF': {
      if (count === 3) return undefined;
      const surplus = call.arguments[3]?.span.start;
      const message = `IIF takes a condition, the value where it holds and the value where it does not, so three arguments, not ${count}.`;
      return { code: 'fn/iif-arity', start: surplus ?? start, end: surplus === undefined ? end : Math.max(surplus, call.closeSpan?.start ?? call.span.end), message, severity: 'error' };
    }
    case 'SelectUniqueValue':
      if (count > 1) return undefined;
      return { code: 'fn/selectuniquevalue-one-rule', start, end, message: 'SelectUniqueValue tries one value after the other, so it needs at least two; add what to take when the first is taken.', severity: 'error' };
    case 'Mid': {
      if (count !== 2) return undefined;
      const edits: readonly TextEdit[] = call.closeSpan === undefined ? [] : [{ span: { start: call.closeSpan.start, end: call.closeSpan.start }, newText: ', 999' }];
      return { code: 'fn/mid-two-arguments', start, end, message: 'Mid needs a length, too; write 999 for the rest of the text.', severity: 'error', edits };
    }
    default:
      return undefined;
  }
}

function tooMany(record: FunctionRecord, call: CallNode): ExpressionProblem | undefined {
  const count = call.arguments.length;
  const surplus = call.arguments.find((_, index) => parameterAt(record, count, index) === undefined);
  if (surplus === undefined) return undefined;
  const most = parametersFor(record, count).length;
  const message = `${record.name} takes ${counted(most)}, not ${count}; remove the others, empty ones too.`;
  return { code: 'fn/too-many-arguments', start: surplus.span.start, end: Math.max(surplus.span.end, call.closeSpan?.start ?? 0), message, severity: 'error' };
}

/** "The function always expects an even number of parameters" (FUN, Switch). */
function oddPairs(record: FunctionRecord, call: CallNode): ExpressionProblem | undefined {
  const pair = record.parameters.findIndex(({ repeats }) => repeats === 'pair');
  const count = call.arguments.length;
  if (pair < 0 || count < pair || (count - pair) % 2 === 0) return undefined;
  const message = `${record.name} takes a source, a default and pairs of key and value, so an even number of arguments, not ${count}; leave the default empty, but write its comma.`;
  const problem: ExpressionProblem = { code: 'fn/switch-odd', start: call.nameSpan.start, end: call.nameSpan.end, message, severity: 'error' };
  const comma = call.separators[0];
  // With the place of the default empty already, it is a key or a value that is missing.
  if (comma === undefined || call.closeSpan === undefined || call.arguments[1] === undefined || isBlank(call.arguments[1])) return problem;
  return { ...problem, edits: [{ span: { start: comma.end, end: comma.end }, newText: ' ,' }] };
}

function missing(record: FunctionRecord, call: CallNode): ExpressionProblem | undefined {
  const count = call.arguments.length;
  const least = leastArguments(record);
  const blank = call.arguments.find((argument, index) => isBlank(argument) && isNeeded(parameterAt(record, count, index)));
  if (blank === undefined && count >= least) return undefined;
  const index = blank === undefined ? count : call.arguments.indexOf(blank);
  const parameter = parameterAt(record, Math.max(count, least), index);
  const span = blank?.span ?? call.nameSpan;
  const problem: ExpressionProblem = { code: 'fn/missing-required', start: span.start, end: span.end, message: `${record.name} needs its argument ${parameter?.name ?? ''}.`, severity: 'error' };
  const edit = parameter?.type === 'String' && parameter.role === undefined ? emptyText(call, blank, count) : undefined;
  return edit === undefined ? problem : { ...problem, edits: [edit] };
}

/** Puts the empty text where a text is missing: of other types nobody but the author knows what is meant. */
function emptyText(call: CallNode, blank: ExpressionNode | undefined, count: number): TextEdit | undefined {
  const close = call.closeSpan?.start;
  if (blank === undefined) return close === undefined ? undefined : { span: { start: close, end: close }, newText: count === 0 ? '""' : ', ""' };
  const index = call.arguments.indexOf(blank);
  const { start } = blank.span;
  // White space up to the next comma belongs to what is left out.
  const end = call.separators[index]?.start ?? close;
  return end === undefined ? undefined : { span: { start, end }, newText: index === 0 ? '""' : ' ""' };
}

function isBlank(argument: ExpressionNode): boolean {
  return argument.kind === 'empty';
}

function isNeeded(parameter: ParameterRecord | undefined): boolean {
  return parameter !== undefined && parameter.optional !== true && parameter.emptyAllowed !== true;
}

function counted(most: number): string {
  if (most === 0) return 'no arguments';
  return most === 1 ? 'one argument' : `at most ${most} arguments`;
}
