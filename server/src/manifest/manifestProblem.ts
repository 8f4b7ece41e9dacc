import type { Span } from '../base/span.ts';

export type ManifestProblemCode =
  | 'manifest/unknown-word'
  | 'manifest/wrong-type'
  | 'manifest/invalid-precedence'
  | 'manifest/incomplete-source'
  | 'manifest/missing-target';

/** Something in a manifest that Graph surely refuses, found while reading it. */
export interface ManifestProblem {
  readonly code: ManifestProblemCode;
  readonly span: Span;
  readonly message: string;
  /** The JSON pointer of the property. */
  readonly pointer: string;
}
