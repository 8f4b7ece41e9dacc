import type { Fidelity } from '../base/fidelity.ts';
import type { Product } from '../base/product.ts';
import type { EvaluationEnvironment } from '../values/environment.ts';
import type { Outcome, Value } from '../values/value.ts';

/** What a parameter takes or a function gives, in the words of the documentation. */
export type ValueType =
  | 'String'
  | 'Integer'
  | 'Boolean'
  | 'DateTime'
  | 'Reference'
  | 'Binary'
  | 'List'
  | 'RoleAssignments'
  | 'Any';

/** What a constant argument means beyond its type, so that completion, hover and rules know it. */
export type ArgumentRole =
  | 'regex'
  | 'regexGroup'
  | 'replacement'
  | 'dateFormat'
  | 'dateStyles'
  | 'culture'
  | 'interval'
  | 'attributeName'
  | 'condition'
  | 'compareType'
  | 'encoding';

export interface ParameterRecord {
  /** The documented name. */
  readonly name: string;
  readonly type: ValueType;
  readonly description: string;
  readonly optional?: true;
  /** `value`: this and only this parameter repeats. `pair`: this and the next repeat together (Switch keys). */
  readonly repeats?: 'value' | 'pair';
  /** The key in the stored tree, letter case included; null where nobody outside Microsoft knows it (spec/manifest-model.md). */
  readonly storedKey: string | null;
  readonly role?: ArgumentRole;
  /** The words or constants it takes, where the documentation lists them. */
  readonly allowed?: readonly string[];
}

export interface FunctionExample {
  readonly expression: string;
  /** Source attributes; a list is a multi-valued attribute, null an absent one. */
  readonly given?: Readonly<Record<string, string | readonly string[] | null>>;
  /** The resulting text(s); null for an absent value; `{ignored}` or `{failure}` for the other ends. */
  readonly result: string | readonly string[] | null | { readonly ignored: true } | { readonly failure: true };
  /** ISO instant of Now(), if it matters. */
  readonly now?: string;
}

/** A statement about the function that users should see, with how sure it is and where it comes from. */
export interface FunctionNote {
  readonly text: string;
  readonly fidelity: Fidelity;
  readonly source: string;
}

/** An argument that is evaluated only when asked for: Switch, IIF and Coalesce are lazy (spec 2, rule 3). */
export type LazyArgument = () => Outcome;

/**
 * `strict`: every argument is evaluated first; failures, `ignored` and `unsupported` never reach the function;
 * an argument left out is `undefined`.
 * `lazy`: the function asks for what it needs; an argument left out is `undefined`.
 * `unsupported`: not evaluated, with the reason.
 */
export type FunctionEvaluation =
  | { readonly kind: 'strict'; readonly run: (values: readonly (Value | undefined)[], environment: EvaluationEnvironment) => Outcome }
  | { readonly kind: 'lazy'; readonly run: (values: readonly (LazyArgument | undefined)[], environment: EvaluationEnvironment) => Outcome }
  | { readonly kind: 'unsupported'; readonly reason: string };

/** Everything about one function of the language: hover, completion, signature help, checker, evaluator and the reference page read it. */
export interface FunctionRecord {
  /** The canonical spelling. */
  readonly name: string;
  readonly products: readonly Product[];
  /** One sentence: what it gives. */
  readonly summary: string;
  readonly parameters: readonly ParameterRecord[];
  readonly returns: ValueType;
  /** How sure the evaluation is as a whole; notes refine it. */
  readonly fidelity: Fidelity;
  /** The public page that describes it. */
  readonly link: string;
  readonly notes: readonly FunctionNote[];
  readonly examples: readonly FunctionExample[];
  /** IIF alone stores its condition in parts: left operand, operator, right operand (spec/manifest-model.md, rule 6). */
  readonly storedAs?: 'condition';
  /** False when two evaluations differ: Now, Guid, RandomString. */
  readonly pure: boolean;
  /** Allowed only as the root of an expression: SelectUniqueValue. */
  readonly rootOnly?: true;
  readonly evaluation: FunctionEvaluation;
}

/** Identity with the type checked: a function file exports `defineFunction({…})`. */
export function defineFunction(record: FunctionRecord): FunctionRecord {
  return record;
}
