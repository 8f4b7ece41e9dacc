import type { Span } from '../base/span.ts';
import type { FlowTypeFlag } from '../model/mappingModel.ts';

/** One statement of a mapping file. The `lines` of all statements cover the document without gap or overlap. */
export type Statement =
  | ProfileStatement
  | RuleStatement
  | MappingStatement
  | ObjectsStatement
  | ActionsStatement
  | ScopeStatement
  | ClauseStatement
  | AssignStatement
  | ScratchStatement
  | BlankStatement
  | CommentStatement
  | UnknownStatement;

export interface Comment {
  /** From the `#` to the end of its line. */
  readonly span: Span;
}

export interface StatementBase {
  /** From the first to the last character, without indentation, comment and line end. */
  readonly span: Span;
  /** The whole lines, line ends included. */
  readonly lines: Span;
  /** The comment behind the statement. */
  readonly comment: Comment | null;
}

/** A name, bare or quoted. `span` takes in the quotes. */
export interface NameToken {
  readonly value: string;
  readonly span: Span;
  readonly quoted: boolean;
}

/** `profile id` */
export interface ProfileStatement extends StatementBase {
  readonly kind: 'profile';
  readonly keyword: Span;
  readonly id: NameToken | null;
}

/** `rule "name"` */
export interface RuleStatement extends StatementBase {
  readonly kind: 'rule';
  readonly keyword: Span;
  readonly name: NameToken | null;
}

/** `mapping "name" disabled` */
export interface MappingStatement extends StatementBase {
  readonly kind: 'mapping';
  readonly keyword: Span;
  readonly name: NameToken | null;
  /** Where `disabled` stands. */
  readonly disabled: Span | null;
}

/** `User -> urn:…` */
export interface ObjectsStatement extends StatementBase {
  readonly kind: 'objects';
  readonly source: NameToken | null;
  readonly arrow: Span;
  readonly target: NameToken | null;
}

/** `actions Create, Update, Delete` */
export interface ActionsStatement extends StatementBase {
  readonly kind: 'actions';
  readonly keyword: Span;
  readonly actions: readonly ActionWord[];
}

export interface ActionWord {
  readonly text: string;
  /** Null for `None` and for an unknown word. */
  readonly flag: FlowTypeFlag | null;
  readonly span: Span;
}

/** `scope "title"`, the start of a group of clauses */
export interface ScopeStatement extends StatementBase {
  readonly kind: 'scope';
  readonly keyword: Span;
  readonly name: NameToken | null;
}

/** `department EQUALS "Sales", "Marketing"` */
export interface ClauseStatement extends StatementBase {
  readonly kind: 'clause';
  readonly attribute: NameToken;
  /** Its words with one blank between them; empty, with a zero-width span, where there is none. */
  readonly operator: string;
  readonly operatorSpan: Span;
  readonly values: readonly NameToken[];
}

/** `target <- source options` */
export interface AssignStatement extends StatementBase {
  readonly kind: 'assign';
  /** With a zero-width span where the name is missing. */
  readonly target: NameToken;
  readonly separator: Span;
  readonly source: AssignSource;
  /** In the order of the text; a broken file may give one twice. */
  readonly options: readonly MappingOption[];
  /** Comments between `<-` and an expression that begins on a later line. */
  readonly innerComments: readonly Comment[];
}

export type AssignSource =
  | { readonly kind: 'none'; readonly span: Span }
  /** `text` is the slice of the document at `span`, line ends included; it is empty where it is still to be written. */
  | { readonly kind: 'expression'; readonly span: Span; readonly text: string }
  /** `%Name%` alone: a constant without expression text. */
  | { readonly kind: 'withoutText'; readonly span: Span; readonly name: string }
  /** Options follow `<-` at once. */
  | { readonly kind: 'missing'; readonly span: Span };

export type MappingOption =
  | { readonly kind: 'match'; readonly priority: number; readonly span: Span; readonly valueSpan: Span }
  | { readonly kind: 'default'; readonly value: string; readonly span: Span; readonly valueSpan: Span }
  | { readonly kind: 'createOnly'; readonly span: Span }
  | { readonly kind: 'flow'; readonly word: string; readonly span: Span; readonly valueSpan: Span };

/** `= expression`: checked and evaluated, never exported */
export interface ScratchStatement extends StatementBase {
  readonly kind: 'scratch';
  readonly expression: { readonly span: Span; readonly text: string };
}

export interface BlankStatement extends StatementBase {
  readonly kind: 'blank';
}

export interface CommentStatement extends StatementBase {
  readonly kind: 'comment';
  readonly comment: Comment;
}

/** A line that could not be read; a problem says why. */
export interface UnknownStatement extends StatementBase {
  readonly kind: 'unknown';
}
