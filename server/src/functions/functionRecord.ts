import type { Fidelity } from '../base/fidelity.ts';
import type { Product } from '../base/product.ts';
import type { LazyTypeRule, StrictTypeRule } from '../types/typeRule.ts';
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
  /** Documented as required, yet real files leave it empty: `IIF(…, …, )`, `Join("@", [a], )`. The position must still be written. */
  readonly emptyAllowed?: true;
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
  /** The resulting text(s); null for an absent value; `{ignored}`, `{failure}` or `{unsupported}` for the other ends. */
  readonly result: string | readonly string[] | null | { readonly ignored: true } | { readonly failure: true } | { readonly unsupported: true };
  /** ISO instant of Now(), if it matters. */
  readonly now?: string;
  /** Values already taken in the target, for SelectUniqueValue. */
  readonly existing?: readonly string[];
}

/** A statement about the function that users should see, with how sure it is and where it comes from. */
export interface FunctionNote {
  readonly text: string;
  readonly fidelity: Fidelity;
  readonly source: string;
}

/** An argument that is evaluated only when asked for: Switch, IIF and Coalesce are lazy (spec 2, rule 3). */
export type LazyArgument = (environment: EvaluationEnvironment) => Outcome;

/** Evaluates a strict function; an argument left out is `undefined`. */
export type StrictRun = (values: readonly (Value | undefined)[], environment: EvaluationEnvironment) => Outcome;

/**
 * Hears which argument a branching call takes its value from, by its position from 0, even when that argument is left out.
 * @param source what Switch looked up, where no key equals it
 */
export type TakeArm = (argument: number, source?: string) => void;

/** Evaluates a lazy function; an argument left out is `undefined`. Those that branch tell `take`, if somebody counts. */
export type LazyRun = (values: readonly (LazyArgument | undefined)[], environment: EvaluationEnvironment, take?: TakeArm) => Outcome;

/** An argument that is the same for every user; `value` is undefined when it was left out. */
export interface FixedArgument {
  readonly value: Value | undefined;
}

/**
 * `strict`: every argument is evaluated first; failures, `ignored` and `unsupported` never reach the function.
 * `prepare` gets the arguments that are the same for every user (undefined where an argument depends on the user) and may
 * give a faster `run` with the same results, such as one with the regular expression already compiled.
 * `lazy`: the function asks for what it needs, passing its environment on.
 * `unsupported`: not evaluated, with the reason.
 * `type` says what can come out for all users at once, from what the arguments can be; it allows all that `run` gives.
 */
export type FunctionEvaluation =
  | {
      readonly kind: 'strict';
      /** Without it, whatever `returns` says, or nothing. */
      readonly type?: StrictTypeRule;
      readonly run: StrictRun;
      readonly prepare?: (fixed: readonly (FixedArgument | undefined)[]) => StrictRun | undefined;
    }
  | {
      readonly kind: 'lazy';
      readonly type: LazyTypeRule;
      readonly run: LazyRun;
      readonly prepare?: (fixed: readonly (FixedArgument | undefined)[]) => LazyRun | undefined;
    }
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
  /** What the result True says of the one argument: it is there, it is absent or empty, it is absent, or it is not true itself. */
  readonly tests?: 'present' | 'missing' | 'absent' | 'opposite';
  /** Allowed only as the root of an expression: SelectUniqueValue. */
  readonly rootOnly?: true;
  /** Optional parameters that completion fills in too, since the required ones alone say nothing: a mode of Replace. */
  readonly suggested?: readonly string[];
  /** Another documented list of parameters, by name, told apart by the number of arguments: FormatDateTime without styles. */
  readonly otherForm?: readonly string[];
  /**
   * How sure a call is by its shape alone: `calls` holds, per argument, the name of the function called there, if any.
   * For IIF and Switch on IsPresent and the like, which public pages both forbid and use.
   */
  readonly doubtfulShape?: (calls: readonly (string | undefined)[]) => { readonly fidelity: Fidelity; readonly why: string } | undefined;
  readonly evaluation: FunctionEvaluation;
}

/** Identity with the type checked: a function file exports `defineFunction({…})`. */
export function defineFunction(record: FunctionRecord): FunctionRecord {
  return record;
}
