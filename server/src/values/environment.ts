import type { Fidelity } from '../base/fidelity.ts';
import type { Product } from '../base/product.ts';
import type { Value } from './value.ts';

/** Facts about the world that an evaluation may ask for. All are passed in, so that a result can be repeated. */
export interface EvaluationEnvironment {
  /** The value of a source attribute; null when the user lacks it. Names are case-sensitive (spec 1). */
  readonly attribute: (name: string) => Value;
  /** `%Name%`: the text of a job parameter, or undefined when it is not given. */
  readonly jobParameter: (name: string) => string | undefined;
  /** Milliseconds since 1970-01-01 UTC: what Now() gives. */
  readonly now: number;
  /** The next random 32-bit integer (0 ≤ n < 2³²) of a seeded sequence: Guid(), RandomString(). */
  readonly random: () => number;
  /** Whether a value is already taken in the target directory (SelectUniqueValue); case-insensitive. */
  readonly isTaken: (value: string) => boolean;
  readonly product: Product;
  /** The tenant's default domain, if known: DefaultDomain(). */
  readonly defaultDomain: string | undefined;
  /** Which reading holds where the documentation contradicts itself (spec 6); the default is chosen in the function record. */
  readonly readings: Readonly<Record<string, string>>;
  /** Tells how sure a step is where that depends on the data; the evaluation is only as sure as its weakest step. */
  readonly lessSure: (fidelity: Fidelity, why: string) => void;
}
