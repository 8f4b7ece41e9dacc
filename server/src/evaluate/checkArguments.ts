import type { CallNode, ExpressionNode } from '../expression/ast.ts';
import type { FunctionRecord, ParameterRecord } from '../functions/functionRecord.ts';
import { leastArguments, parameterAt, parametersFor } from '../functions/parameters.ts';
import type { ExpressionProblem } from './check.ts';

/** The problems of the number of arguments of a call, and of required ones left empty. At most one is told: the others follow from it. */
export function argumentProblems(record: FunctionRecord, call: CallNode): readonly ExpressionProblem[] {
  const problem = tooMany(record, call) ?? oddPairs(record, call) ?? missing(record, call);
  return problem === undefined ? [] : [problem];
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
  return { code: 'fn/switch-odd', start: call.nameSpan.start, end: call.nameSpan.end, message, severity: 'error' };
}

function missing(record: FunctionRecord, call: CallNode): ExpressionProblem | undefined {
  const count = call.arguments.length;
  const least = leastArguments(record);
  const blank = call.arguments.find((argument, index) => isBlank(argument) && isNeeded(parameterAt(record, count, index)));
  if (blank === undefined && count >= least) return undefined;
  const index = blank === undefined ? count : call.arguments.indexOf(blank);
  const name = parameterAt(record, Math.max(count, least), index)?.name ?? '';
  const span = blank?.span ?? call.nameSpan;
  return { code: 'fn/missing-required', start: span.start, end: span.end, message: `${record.name} needs its argument ${name}.`, severity: 'error' };
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
