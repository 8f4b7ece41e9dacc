import type { Product } from '../base/product.ts';
import type { CallNode, ExpressionNode, OperationNode, ParsedExpression } from '../expression/ast.ts';
import type { FixedArgument, FunctionRecord, LazyRun, StrictRun, TakeArm } from '../functions/functionRecord.ts';
import { functionNamed } from '../functions/registry.ts';
import type { EvaluationEnvironment } from '../values/environment.ts';
import { isStop, unsupported } from '../values/outcome.ts';
import type { Outcome, Stop, Value } from '../values/value.ts';
import { doubtsOfCall } from './callDoubts.ts';
import type { Doubt } from './callDoubts.ts';
import { literalValue } from './fixedNode.ts';
import { canBeFolded, foldOnce } from './fold.ts';
import { evaluateLeaf, GROUP_DOUBT, IGNORED_INSIDE_DOUBT, INCOMPLETE } from './leaf.ts';
import { operate } from './operation.ts';

/** An expression made ready for many users: functions are found, constants computed and regular expressions compiled once. */
export interface CompiledExpression {
  readonly run: (environment: EvaluationEnvironment) => Outcome;
}

export interface CompileOptions {
  /** What the expression is for, if known; functions that its reference does not list make the result less sure. */
  readonly product?: Product;
  /** Asked once for each lazy call of the tree; what it gives hears of every evaluation of that call. */
  readonly watch?: (call: CallNode) => CallWatch | undefined;
}

/** Hears what becomes of a branching call, evaluation by evaluation. */
export interface CallWatch {
  /** The call is evaluated. */
  readonly reach: () => void;
  readonly take: TakeArm;
}

type Step = (environment: EvaluationEnvironment) => Outcome;

/** A compiled node. `fixed` is there when it gives the same value for every user, without a doubt to tell. */
interface CompiledNode {
  readonly run: Step;
  readonly fixed?: FixedArgument;
}

/**
 * Compiles a parsed expression to closures; there is no walk over the tree at run time.
 * Never fails: what cannot be evaluated, such as an unknown function, gives an `unsupported` or failed outcome when it is reached.
 */
export function compileExpression(parsed: ParsedExpression, options: CompileOptions = {}): CompiledExpression {
  return { run: compileNode(parsed.root, options).run };
}

function compileNode(node: ExpressionNode, options: CompileOptions): CompiledNode {
  const literal = literalValue(node);
  if (literal !== undefined) return constant(literal);
  switch (node.kind) {
    case 'call': return compileCall(node, options);
    case 'operation': return compileOperation(node, options);
    case 'attribute': {
      const { name } = node;
      return { run: (environment) => environment.attribute(name) };
    }
    case 'jobParameter':
    case 'identifier':
      return { run: (environment) => evaluateLeaf(node, environment) };
    case 'group': return doubting(compileNode(node.inner, options), [{ fidelity: 'inferred', why: GROUP_DOUBT }]);
    case 'empty': return constant(null);
    case 'string':
    case 'number':
    case 'missing':
      return { run: () => INCOMPLETE };
  }
}

function compileOperation({ operator, left, right }: OperationNode, options: CompileOptions): CompiledNode {
  const one = compileNode(left, options).run;
  const other = compileNode(right, options).run;
  return {
    run: (environment) => {
      const value = one(environment);
      return isStop(value) ? value : operate(operator, value, other(environment), environment);
    },
  };
}

function compileCall(call: CallNode, options: CompileOptions): CompiledNode {
  const record = functionNamed(call.name);
  if (record === undefined) return always(unsupported(`There is no function ${call.name} in the expression language.`));
  const { evaluation } = record;
  if (evaluation.kind === 'unsupported') return always(unsupported(evaluation.reason));
  const nodes = call.arguments.map((argument) => (argument.kind === 'empty' ? undefined : compileNode(argument, options)));
  const fixed = nodes.map((node) => (node === undefined ? { value: undefined } : node.fixed));
  const steps = nodes.map((node) => node?.run);
  const watch = evaluation.kind === 'lazy' ? options.watch?.(call) : undefined;
  const step =
    evaluation.kind === 'lazy'
      ? lazyStep(evaluation.prepare?.(fixed) ?? evaluation.run, steps, watch)
      : strictStep(evaluation.prepare?.(fixed) ?? evaluation.run, steps);
  // What is watched has to happen for every user.
  const allFixed = watch === undefined && fixed.every((argument) => argument !== undefined);
  return doubting(folded(record, step, allFixed), doubtsOfCall(record, call, options.product));
}

function lazyStep(run: LazyRun, steps: readonly (Step | undefined)[], watch: CallWatch | undefined): Step {
  if (watch === undefined) return (environment) => run(steps, environment);
  const { reach, take } = watch;
  return (environment) => {
    reach();
    return run(steps, environment, take);
  };
}

/** Calls with one and two arguments, which most are, get steps of their own: a literal array costs less than a filled one. */
function strictStep(run: StrictRun, steps: readonly (Step | undefined)[]): Step {
  const [first, second] = steps;
  if (steps.length === 1 && first !== undefined) {
    return (environment) => {
      const value = first(environment);
      return isStop(value) ? stopped(value, environment) : run([value], environment);
    };
  }
  if (steps.length === 2 && first !== undefined && second !== undefined) {
    return (environment) => {
      const value = first(environment);
      if (isStop(value)) return stopped(value, environment);
      const other = second(environment);
      return isStop(other) ? stopped(other, environment) : run([value, other], environment);
    };
  }
  return strictStepOfMany(run, steps);
}

function strictStepOfMany(run: StrictRun, steps: readonly (Step | undefined)[]): Step {
  return (environment) => {
    const values: (Value | undefined)[] = [];
    for (const step of steps) {
      const outcome = step === undefined ? undefined : step(environment);
      if (outcome !== undefined && isStop(outcome)) return stopped(outcome, environment);
      values.push(outcome);
    }
    return run(values, environment);
  };
}

function stopped(stop: Stop, environment: EvaluationEnvironment): Stop {
  if (stop.kind === 'ignored') environment.lessSure('unknown', IGNORED_INSIDE_DOUBT);
  return stop;
}

/** Computes a call with constant arguments once, if its result depends on nothing else. */
function folded(record: FunctionRecord, step: Step, allFixed: boolean): CompiledNode {
  const known = allFixed && canBeFolded(record) ? foldOnce(step) : undefined;
  if (known === undefined) return { run: step };
  const node = isStop(known.outcome) ? always(known.outcome) : constant(known.outcome);
  return doubting(node, known.doubts);
}

function doubting(node: CompiledNode, doubts: readonly Doubt[]): CompiledNode {
  if (doubts.length === 0) return node;
  const { run } = node;
  return {
    run: (environment) => {
      for (const { fidelity, why } of doubts) environment.lessSure(fidelity, why);
      return run(environment);
    },
  };
}

function constant(value: Value): CompiledNode {
  return { run: () => value, fixed: { value } };
}

function always(outcome: Outcome): CompiledNode {
  return { run: () => outcome };
}
