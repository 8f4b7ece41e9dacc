import type { Fidelity } from '../base/fidelity.ts';
import type { Product } from '../base/product.ts';
import type { ExpressionProblem } from './check.ts';

/** The value of a source attribute in a request: numbers and booleans of JSON are taken as their texts. */
export type InputValue = string | number | boolean | null | readonly (string | number | boolean | null)[];

/** One line of `eval --batch` (design 5). */
export interface EvaluationRequest {
  readonly id?: string | number;
  readonly expression: string;
  /** Source attributes; one that is missing is absent. */
  readonly inputs?: Readonly<Record<string, InputValue>>;
  /** The ISO instant of Now(). */
  readonly now?: string;
  /** Values that are already taken in the target, for SelectUniqueValue. */
  readonly existing?: readonly string[];
  /** Texts of job parameters: `%Name%`. */
  readonly params?: Readonly<Record<string, string>>;
  readonly product?: Product;
  /** For Guid and RandomString. */
  readonly seed?: number;
  readonly defaultDomain?: string;
  readonly readings?: Readonly<Record<string, string>>;
  readonly trace?: boolean;
}

export type EvaluationStatus = 'value' | 'null' | 'ignored' | 'error' | 'invalid' | 'unsupported';

/** One line of the answer (design 5). */
export interface EvaluationAnswer {
  readonly id?: string | number;
  readonly status: EvaluationStatus;
  readonly value?: string | readonly string[];
  /** Why there is no value: one plain sentence. */
  readonly error?: string;
  /** IgnoreObjectFlow: the whole object is left out, not only the attribute. */
  readonly wholeObject?: true;
  readonly problems: readonly ExpressionProblem[];
  readonly fidelity: Fidelity;
  /** Why the result is less than documented. */
  readonly doubts: readonly { readonly fidelity: Fidelity; readonly why: string }[];
  readonly trace?: readonly TraceLine[];
}

/** One node of the expression. Offsets are UTF-16, half-open; `skipped`: a branch that was not taken. */
export interface TraceLine {
  readonly start: number;
  readonly end: number;
  readonly status: EvaluationStatus | 'skipped';
  readonly value?: string | readonly string[];
  readonly reason?: string;
}
