import type { Span } from '../base/span.ts';

/** A node of a parsed expression. All spans are UTF-16 offsets of the expression text, half-open. */
export type ExpressionNode =
  | CallNode
  | AttributeNode
  | StringNode
  | NumberNode
  | IdentifierNode
  | JobParameterNode
  | OperationNode
  | GroupNode
  | EmptyNode
  | MissingNode;

/**
 * `Name(argument, …)`. Without its closing parenthesis a call goes on to the end of the text.
 * `NOT x` and `!x` of other languages are read as `Not(x)` whose parentheses have no width.
 */
export interface CallNode {
  readonly kind: 'call';
  readonly span: Span;
  readonly name: string;
  readonly nameSpan: Span;
  readonly openSpan: Span;
  /** Absent when the closing parenthesis is missing. */
  readonly closeSpan?: Span;
  /** One per position. `Name()` has none; `Name(a, )` has two, the second an EmptyNode. */
  readonly arguments: readonly ExpressionNode[];
  /** The commas between the arguments, one fewer than arguments. */
  readonly separators: readonly Span[];
}

/**
 * `[name]`, a reference to a source attribute. `name` is the text between the outer brackets as written, but without
 * characters that cannot be seen and with the `]` of an unfinished filter, for which there is a problem each.
 */
export interface AttributeNode {
  readonly kind: 'attribute';
  readonly span: Span;
  readonly name: string;
  readonly nameSpan: Span;
  readonly closed: boolean;
}

/** `"text"`. `value` is unescaped; `stringLiteral.ts` maps its offsets back to the source text. */
export interface StringNode {
  readonly kind: 'string';
  readonly span: Span;
  readonly value: string;
  readonly closed: boolean;
}

/** `12`, `-3`, `&HF7`: `text` as written. `value` is the integer. */
export interface NumberNode {
  readonly kind: 'number';
  readonly span: Span;
  readonly text: string;
  readonly value: bigint;
}

/**
 * A bare word such as `vbTextCompare`, `UTF8`, `IgnoreAttributeFlow`; most others are mistakes.
 * What can be no word at all, such as `hello world`, is one too, with a problem.
 */
export interface IdentifierNode {
  readonly kind: 'identifier';
  readonly span: Span;
  readonly name: string;
}

/** `%Name%`, a parameter of the provisioning job. */
export interface JobParameterNode {
  readonly kind: 'jobParameter';
  readonly span: Span;
  readonly name: string;
}

/** The operators that the language documents (FUN, section IIF): comparisons. */
export type ComparisonOperator = '=' | '<>' | '>' | '>=' | '<' | '<=';

/** Operators of other languages, parsed so that one clear problem can be reported: concatenation, logic, arithmetic. */
export type ForeignOperator = '&' | '+' | '-' | '*' | '/' | '&&' | '||' | 'AND' | 'OR' | '==' | '!=' | 'eq' | 'ne' | '-eq' | '-ne';

/** `left operator right`, left-associative, all operators on one level. */
export interface OperationNode {
  readonly kind: 'operation';
  readonly span: Span;
  readonly operator: ComparisonOperator | ForeignOperator;
  readonly operatorSpan: Span;
  readonly left: ExpressionNode;
  readonly right: ExpressionNode;
}

/** `(expression)`: parentheses around an expression, not documented for provisioning. */
export interface GroupNode {
  readonly kind: 'group';
  readonly span: Span;
  readonly inner: ExpressionNode;
}

/** An argument left out on purpose, as in `Switch([a], , "x", "y")`; zero-width, right behind the comma or parenthesis before it. */
export interface EmptyNode {
  readonly kind: 'empty';
  readonly span: Span;
}

/** What recovery put in where something has to stand; zero-width. */
export interface MissingNode {
  readonly kind: 'missing';
  readonly span: Span;
}

/** A mistake in the spelling of an expression. `code` is the rule that words it (spec/lint-catalogue.md, section A). */
export interface SyntaxProblem {
  readonly code: SyntaxProblemCode;
  readonly span: Span;
  /** Edits of the expression text that repair it, when there is one repair. */
  readonly edits?: readonly { readonly span: Span; readonly newText: string }[];
  /** A word of detail for the message, such as the character found. */
  readonly detail?: string;
}

/**
 * `missing-expression`: the text holds nothing. `missing-argument`: a side of an operator (`detail` is the operator),
 * or what belongs between `()` or `[]`, is missing. `missing-comma`: two arguments with nothing between them.
 * `unescaped-quote`: a quotation mark inside a string, bare or doubled. The others are named as in the catalogue.
 */
export type SyntaxProblemCode =
  | 'expr/unterminated-string'
  | 'expr/unbalanced-paren'
  | 'expr/unterminated-attribute'
  | 'expr/smart-quotes'
  | 'expr/single-quoted-string'
  | 'expr/invisible-character'
  | 'expr/html-escaped'
  | 'expr/unknown-escape'
  | 'expr/json-escaped-paste'
  | 'expr/comment'
  | 'expr/statement-separator'
  | 'expr/bare-text'
  | 'expr/and-or-operator'
  | 'expr/equality-spelling'
  | 'expr/concat-operator'
  | 'expr/dollar-variable'
  | 'expr/trailing-input'
  | 'expr/unexpected-character'
  | 'expr/missing-expression'
  | 'expr/missing-argument'
  | 'expr/missing-comma'
  | 'expr/unescaped-quote'
  | 'expr/too-deep';

/** What parsing gives, always: a tree, though perhaps with Missing nodes, and every problem found, in text order. */
export interface ParsedExpression {
  readonly text: string;
  readonly root: ExpressionNode;
  readonly problems: readonly SyntaxProblem[];
}
