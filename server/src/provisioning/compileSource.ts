import type { Product } from '../base/product.ts';
import { branchCounter, type CallCounts } from '../evaluate/branchCounter.ts';
import type { BranchingCall } from '../evaluate/branching.ts';
import { checkExpression } from '../evaluate/check.ts';
import { compileExpression } from '../evaluate/compile.ts';
import type { ParsedExpression } from '../expression/ast.ts';
import { attributeReferences } from '../expression/attributeReferences.ts';
import type { EvaluationEnvironment } from '../values/environment.ts';
import { unsupported } from '../values/outcome.ts';
import type { Outcome } from '../values/value.ts';

/** The source of a mapping, made ready for many users. */
export interface CompiledSource {
  readonly run: (environment: EvaluationEnvironment) => Outcome;
  /** The source attributes that the expression names. */
  readonly reads: ReadonlySet<string>;
  /** The function at the root; null for an attribute or a constant. */
  readonly rootFunction: string | null;
  /** The rule code of the first mistake that makes it invalid; the service would not save such an expression. */
  readonly mistake: string | null;
  /** Every Switch and IIF in it, in the order of the text. */
  readonly branching: readonly BranchingCall[];
  /** What the runs since the last time took at each of them; counting starts anew. */
  readonly takeCounts: () => readonly CallCounts[];
}

/** Gives the compiled source for the text of an expression. Whoever prepares a job brings it, so that a worker needs no parser. */
export type CompileSource = (text: string, product: Product) => CompiledSource;

/** Compiles an expression that has been parsed. */
export function compileParsed(parsed: ParsedExpression, product: Product): CompiledSource {
  const { root } = parsed;
  const counter = branchCounter(parsed);
  const { run } = compileExpression(parsed, { product, ...(counter === null ? {} : { watch: counter.watch }) });
  return {
    run:
      counter === null
        ? run
        : (environment) => {
            counter.begin();
            return run(environment);
          },
    reads: new Set(attributeReferences(root).map(({ name }) => name)),
    rootFunction: root.kind === 'call' ? root.name : null,
    mistake: checkExpression(parsed).find(({ severity }) => severity === 'error')?.code ?? null,
    branching: counter?.calls ?? [],
    takeCounts: () => counter?.take() ?? [],
  };
}

/** The source of a stored node without text, such as `%DomainFQDN%`: only the job's parameter can say what it is. */
export function jobParameterSource(name: string): CompiledSource {
  const parameter = name.replace(/^%|%$/g, '');
  return {
    run: (environment) => {
      const text = environment.jobParameter(parameter);
      if (text === undefined) return unsupported(`The job parameter %${parameter}% is not given, and only the provisioning job knows it.`);
      environment.lessSure('observed', 'Job parameters such as %DomainFQDN% occur in default mappings; no page describes them.');
      return text;
    },
    reads: new Set(),
    rootFunction: null,
    mistake: null,
    branching: [],
    takeCounts: () => [],
  };
}
