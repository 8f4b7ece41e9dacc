import type { LineIndex } from '../base/lineIndex.ts';
import type { Span } from '../base/span.ts';
import type { ObjectTexts } from './objectText.ts';
import type { Tape } from './tape.ts';

/**
 * A JSON text and where everything in it stands. A node is its index on the tape; the tape is in text order,
 * so that a container is followed by its children, and the children of an object are names and values in turn.
 * Node 0 is the root and always exists, if only as `missing`.
 */
export interface JsonDocument {
  readonly text: string;
  readonly tape: Tape;
  /** How many nodes the tape holds; behind them it is unused. */
  readonly count: number;
  readonly lines: LineIndex;
  /** Where its objects are known by their texts. */
  readonly objectTexts: ObjectTexts;
  /** In text order, at most MOST_PROBLEMS of each kind. */
  readonly problems: readonly JsonProblem[];
}

export type JsonProblemCode = 'json/syntax' | 'json/trailing-comma' | 'json/comment' | 'json/duplicate-key' | 'json/too-deep' | 'json/lone-surrogate';

/** A place where the text is not JSON. The document is read all the same. */
export interface JsonProblem {
  readonly code: JsonProblemCode;
  readonly span: Span;
  readonly message: string;
}

/** More problems of one kind than this help nobody, and a binary file would have millions. */
export const MOST_PROBLEMS = 100;
