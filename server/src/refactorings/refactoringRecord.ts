import type { Span } from '../base/span.ts';
import type { TextEdit } from '../base/textEdit.ts';
import type { ExpressionNode, ParsedExpression } from '../expression/ast.ts';

/** What is selected in an expression. */
export interface RefactoringPlace {
  readonly parsed: ParsedExpression;
  /** Offsets of the expression's text; without width where there is only a cursor. */
  readonly selection: Span;
  /** From the root to the innermost node around the selection; at least one. */
  readonly path: readonly ExpressionNode[];
}

/**
 * What may come out differently for a user afterwards. The property test holds each refactoring to exactly this.
 * `none`: nothing, for texts, empty texts and absent values. `emptyForAbsent`: an absent value becomes an empty text.
 * `ignoredForEmpty`: an absent or empty value is left out of the flow. `meant`: other values are the purpose.
 */
export type RefactoringDifference = 'none' | 'emptyForAbsent' | 'ignoredForEmpty' | 'meant';

/** A refactoring of one place. */
export type RefactoringOffer =
  /** Edits in offsets of the expression's text. */
  | { readonly kind: 'edits'; readonly title: string; readonly edits: readonly TextEdit[]; readonly difference: RefactoringDifference }
  /** An expression for a scratch line of its own below; the expression that it was taken from stays. */
  | { readonly kind: 'scratch'; readonly title: string; readonly expression: string }
  /** People would expect it here, and `reason` says in one plain sentence why it cannot be done. */
  | { readonly kind: 'refused'; readonly title: string; readonly reason: string };

/** An expression before and after; `«…»` marks what is selected, or `¦` the cursor, in `before`. */
export interface RefactoringExample {
  readonly before: string;
  readonly after: string;
}

/** A way to write an expression differently that people choose; a mistake and its repair are a rule (`rules/`). */
export interface Refactoring {
  /** A stable name in words joined by hyphens. */
  readonly id: string;
  /** What it does, in general. */
  readonly title: string;
  /** The protocol's kind: `refactor.rewrite` and so on. */
  readonly kind: 'rewrite' | 'extract' | 'inline';
  /** What it is for, and what is different afterwards. */
  readonly why: string;
  /** Public pages that say what differs. */
  readonly sources: readonly string[];
  /** Offered in expressions with mistakes, too, since those are what it rewrites. */
  readonly repairs?: true;
  readonly examples: readonly RefactoringExample[];
  /** Marked expressions for which it is not offered, or only with the reason why it cannot be done. */
  readonly refused: readonly string[];
  readonly offer: (place: RefactoringPlace) => RefactoringOffer | null;
}

/** Identity with the type checked: a file exports `defineRefactoring({…})`. */
export function defineRefactoring(refactoring: Refactoring): Refactoring {
  return refactoring;
}
