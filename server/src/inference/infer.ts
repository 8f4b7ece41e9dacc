import { leastSure } from '../base/fidelity.ts';
import { literalValue, ignoredBy } from '../evaluate/fixedNode.ts';
import { canBeFolded } from '../evaluate/fold.ts';
import type { CallNode, ExpressionNode } from '../expression/ast.ts';
import type { FunctionRecord } from '../functions/functionRecord.ts';
import { functionNamed } from '../functions/registry.ts';
import { either, lessSure, withStops } from '../types/combine.ts';
import { exactly } from '../types/exactly.ts';
import { ABSENT, stopping, valueOf, type PossibleValue } from '../types/possibleValue.ts';
import { canGive } from '../types/questions.ts';
import type { Assumption, PossibleArgument } from '../types/typeRule.ts';
import { assumeOther, assumeText, assumeTruth } from './assume.ts';
import { foldCases } from './foldCases.ts';
import { operationResult } from './operationResult.ts';
import { undescribed } from './undescribed.ts';

/** What every node of an expression can give. */
export interface Inference {
  readonly root: PossibleValue;
  /** By node; a node that evaluation never reaches has none. */
  readonly nodes: ReadonlyMap<ExpressionNode, PossibleValue>;
}

/**
 * Works out what an expression can give for all users at once. It never leaves out an outcome of the evaluation
 * (`evaluate/compile.ts`) of users for whom `assumption` holds; a test compares the two.
 */
export function infer(root: ExpressionNode, assumption: Assumption): Inference {
  const nodes = new Map<ExpressionNode, PossibleValue>();
  return { root: inferNode(root, assumption, nodes), nodes };
}

type Found = Map<ExpressionNode, PossibleValue>;

function inferNode(node: ExpressionNode, assumption: Assumption, found: Found): PossibleValue {
  const value = valueAt(node, assumption, found);
  const before = found.get(node);
  // A text function on a list asks for its branches once for each value.
  found.set(node, before === undefined ? value : either(before, value));
  return value;
}

function valueAt(node: ExpressionNode, assumption: Assumption, found: Found): PossibleValue {
  const literal = literalValue(node);
  if (literal !== undefined) return exactly(literal);
  switch (node.kind) {
    case 'attribute': return assumption.attribute(node.name);
    case 'jobParameter': return withStops(valueOf('text', { empty: true, fidelity: 'observed' }), 'unsupported');
    case 'identifier': return exactly(ignoredBy(node.name) ?? node.name);
    case 'group': return lessSure(inferNode(node.inner, assumption, found), 'inferred');
    case 'empty': return ABSENT;
    case 'operation': {
      const left = inferNode(node.left, assumption, found);
      if (!canGive(left)) return left;
      const right = inferNode(node.right, assumption, found);
      return operationResult(node.operator, left, right);
    }
    case 'call': return callResult(node, assumption, found);
    case 'string':
    case 'number':
    case 'missing':
      return stopping('failure');
  }
}

function callResult(call: CallNode, assumption: Assumption, found: Found): PossibleValue {
  const record = functionNamed(call.name);
  if (record === undefined || record.evaluation.kind === 'unsupported') return stopping('unsupported');
  const { evaluation } = record;
  const written = call.arguments.map((argument) => (argument.kind === 'empty' ? undefined : argument));
  if (evaluation.kind === 'lazy') {
    return lessSure(evaluation.type(written.map((argument) => argument && possibleArgument(argument, assumption, found))), record.fidelity);
  }
  return strictResult(record, written.map((argument) => argument && inferNode(argument, assumption, found)));
}

function strictResult(record: FunctionRecord, given: readonly (PossibleValue | undefined)[]): PossibleValue {
  if (record.evaluation.kind !== 'strict') return stopping('unsupported');
  const stops = given.flatMap((value) => value?.stops ?? []);
  // The first argument that always stops ends the call.
  if (given.some((value) => value !== undefined && !canGive(value))) return stopping(...new Set(stops));
  const values = stops.length === 0 ? given : given.map((value) => value && { ...value, stops: [] });
  const { run, type } = record.evaluation;
  const folded = canBeFolded(record) ? foldCases(values, run) : undefined;
  const value = folded ?? type?.(values) ?? undescribed(record, values);
  const fidelity = values.reduce((least, argument) => leastSure(least, argument?.fidelity ?? 'documented'), record.fidelity);
  return lessSure(withStops(value, ...stops), fidelity);
}

function possibleArgument(node: ExpressionNode, assumption: Assumption, found: Found): PossibleArgument {
  return {
    value: (narrower) => inferNode(node, narrower ?? assumption, found),
    whenTrue: () => assumeTruth(node, true, assumption),
    whenFalse: () => assumeTruth(node, false, assumption),
    whenText: (texts) => assumeText(node, texts, assumption),
    whenOther: (texts) => assumeOther(node, texts, assumption),
  };
}
