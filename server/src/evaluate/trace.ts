import type { Fidelity } from '../base/fidelity.ts';
import type { CallNode, ExpressionNode, ParsedExpression } from '../expression/ast.ts';
import type { LazyArgument, StrictRun } from '../functions/functionRecord.ts';
import { functionNamed } from '../functions/registry.ts';
import type { EvaluationEnvironment } from '../values/environment.ts';
import { isStop, unsupported } from '../values/outcome.ts';
import type { Outcome, Value } from '../values/value.ts';
import { doubtsOfCall } from './callDoubts.ts';
import type { Doubt } from './callDoubts.ts';
import type { CompileOptions } from './compile.ts';
import { literalValue } from './fixedNode.ts';
import { evaluateLeaf, GROUP_DOUBT, IGNORED_INSIDE_DOUBT, INCOMPLETE } from './leaf.ts';
import { operate } from './operation.ts';

/** What became of one node. Offsets are UTF-16 offsets of the expression, half-open. `outcome` is undefined when the node was not evaluated. */
export interface TracedNode {
  readonly node: ExpressionNode;
  readonly outcome: Outcome | undefined;
  /** What the node itself, not a node below it, told about how sure it is. */
  readonly doubts: readonly Doubt[];
}

/** The outcome of an expression and of every node in it, outer ones before inner ones, in text order. */
export interface Trace {
  readonly outcome: Outcome;
  readonly nodes: readonly TracedNode[];
}

interface OpenNode {
  readonly node: ExpressionNode;
  outcome: Outcome | undefined;
  readonly doubts: Doubt[];
}

/**
 * Evaluates an expression by walking its tree, and keeps what every node gave. The outcome is the one of `compileExpression`;
 * this way is slower and meant for explaining one user. Branches that are not taken are listed without an outcome.
 */
export function traceExpression(parsed: ParsedExpression, environment: EvaluationEnvironment, options: CompileOptions = {}): Trace {
  const entries = new Map<ExpressionNode, OpenNode>();
  list(parsed.root, entries);
  const outcome = walkNode(parsed.root, { entries, environment, options });
  return { outcome, nodes: [...entries.values()].filter(({ node }) => node.kind !== 'empty') };
}

interface Walk {
  readonly entries: ReadonlyMap<ExpressionNode, OpenNode>;
  readonly environment: EvaluationEnvironment;
  readonly options: CompileOptions;
}

function list(node: ExpressionNode, entries: Map<ExpressionNode, OpenNode>): void {
  entries.set(node, { node, outcome: undefined, doubts: [] });
  if (node.kind === 'call') for (const argument of node.arguments) list(argument, entries);
  if (node.kind === 'group') list(node.inner, entries);
  if (node.kind === 'operation') [node.left, node.right].forEach((operand) => list(operand, entries));
}

function walkNode(node: ExpressionNode, walk: Walk): Outcome {
  const entry = walk.entries.get(node);
  const own: EvaluationEnvironment = {
    ...walk.environment,
    lessSure: (fidelity: Fidelity, why: string) => {
      entry?.doubts.push({ fidelity, why });
      walk.environment.lessSure(fidelity, why);
    },
  };
  const outcome = evaluateNode(node, own, walk);
  if (entry !== undefined) entry.outcome = outcome;
  return outcome;
}

function evaluateNode(node: ExpressionNode, own: EvaluationEnvironment, walk: Walk): Outcome {
  const literal = literalValue(node);
  if (literal !== undefined) return literal;
  switch (node.kind) {
    case 'attribute':
    case 'jobParameter':
    case 'identifier':
      return evaluateLeaf(node, own);
    case 'operation': {
      const left = walkNode(node.left, walk);
      return isStop(left) ? left : operate(node.operator, left, walkNode(node.right, walk), own);
    }
    case 'group':
      own.lessSure('inferred', GROUP_DOUBT);
      return walkNode(node.inner, walk);
    case 'call': return callFunction(node, own, walk);
    case 'empty': return null;
    case 'string':
    case 'number':
    case 'missing':
      return INCOMPLETE;
  }
}

function callFunction(call: CallNode, own: EvaluationEnvironment, walk: Walk): Outcome {
  const record = functionNamed(call.name);
  if (record === undefined) return unsupported(`There is no function ${call.name} in the expression language.`);
  const { evaluation } = record;
  if (evaluation.kind === 'unsupported') return unsupported(evaluation.reason);
  for (const { fidelity, why } of doubtsOfCall(record, call, walk.options.product)) own.lessSure(fidelity, why);
  const given = call.arguments.map((argument): LazyArgument | undefined =>
    argument.kind === 'empty' ? undefined : () => walkNode(argument, walk),
  );
  return evaluation.kind === 'lazy' ? evaluation.run(given, own) : callStrict(evaluation.run, given, own);
}

function callStrict(run: StrictRun, given: readonly (LazyArgument | undefined)[], own: EvaluationEnvironment): Outcome {
  const values: (Value | undefined)[] = [];
  for (const argument of given) {
    const outcome = argument?.(own);
    if (outcome !== undefined && isStop(outcome)) {
      if (outcome.kind === 'ignored') own.lessSure('unknown', IGNORED_INSIDE_DOUBT);
      return outcome;
    }
    values.push(outcome);
  }
  return run(values, own);
}
