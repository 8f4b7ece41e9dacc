import type { Severity } from '../../../base/severity.ts';
import type { Span } from '../../../base/span.ts';

/** What is wrong with a date format. An `error` makes .NET throw; a `warning` works but rarely does what was meant; `info` is good to know. */
export interface FormatProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Offsets in the format. */
  readonly span: Span;
}
