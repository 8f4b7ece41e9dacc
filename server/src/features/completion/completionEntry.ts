import type { Span } from '../../base/span.ts';
import type { TextEdit } from '../../base/textEdit.ts';

/** One thing to offer at a cursor. All is plain data; the transport makes protocol items of it. */
export interface CompletionEntry {
  readonly label: string;
  readonly kind: 'function' | 'attribute' | 'target' | 'keyword' | 'operator' | 'profile' | 'value';
  /** Beside the label: a signature, a type. */
  readonly detail: string;
  /** Markdown; what costs something is made when it is asked for, since a list is long. */
  readonly documentation: string | (() => string);
  /** What is replaced, in document offsets. */
  readonly span: Span;
  /** A snippet (`$1`, `${1:name}`), already escaped for the place it goes to. */
  readonly snippet: string;
  /** What the typed text is held against: the text that stands in `span` begins like it. */
  readonly filterText: string;
  /** Entries are shown in the order of these texts. */
  readonly sortText: string;
  /** Edits elsewhere that come with it, such as a closing parenthesis. */
  readonly also?: readonly TextEdit[];
}
