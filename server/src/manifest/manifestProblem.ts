import type { Span } from '../base/span.ts';
import type { TextEdit } from '../base/textEdit.ts';

export type ManifestProblemCode =
  | 'manifest/unknown-word'
  | 'manifest/wrong-type'
  | 'manifest/invalid-number'
  | 'manifest/unknown-property'
  | 'manifest/missing-property'
  | 'manifest/incomplete-source';

/** A place where a manifest has not the form that Graph takes. */
export interface ManifestProblem {
  readonly code: ManifestProblemCode;
  readonly span: Span;
  readonly message: string;
  /** The JSON pointer of the property, or of the object that lacks one. */
  readonly pointer: string;
  readonly fix?: ManifestRepair;
}

export interface ManifestRepair {
  readonly title: string;
  /** False when it is a guess at what was meant, or leaves something to fill in. */
  readonly isSure: boolean;
  readonly edits: readonly TextEdit[];
}
