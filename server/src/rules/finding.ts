import type { Fidelity } from '../base/fidelity.ts';
import type { Severity } from '../base/severity.ts';
import type { Span } from '../base/span.ts';
import type { MappingEdit } from '../model/mappingEdit.ts';

/** One mistake at one place, with the ways out. Spans are document offsets. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong and what it does; what to do: two short sentences. */
  readonly message: string;
  readonly fidelity: Fidelity;
  readonly span: Span;
  /** The JSON pointer of what the finding is about; of the same shape in a mapping file. */
  readonly pointer: string;
  readonly fixes: readonly Fix[];
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
  /** Drawn faded by editors, for text that has no effect. */
  readonly unnecessary?: true;
}

/** One way out. Light bulb, fix-all and the command line share it. */
export interface Fix {
  readonly title: string;
  /** True when it is the one right repair and loses nothing: only these are applied without asking. */
  readonly safe: boolean;
  /** `provisioning`: what the service does changes. Fix-on-save applies only fixes with effect `none`. */
  readonly effect: 'none' | 'provisioning';
  readonly edits: readonly MappingEdit[];
}
