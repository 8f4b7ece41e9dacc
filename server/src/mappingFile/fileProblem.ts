import type { Severity } from '../base/severity.ts';
import type { Span } from '../base/span.ts';
import type { TextEdit } from '../base/textEdit.ts';

/** A mistake in the form of a mapping file. Mistakes inside expressions are the expression parser's (`expr/…`). */
export interface FileProblem {
  readonly code: FileProblemCode;
  /** Offsets of the document. */
  readonly span: Span;
  /** What is wrong and the way out, in full sentences. */
  readonly message: string;
  /** Edits of the document that repair it, when there is one repair. */
  readonly edits?: readonly TextEdit[];
  /** What the edits do, as the title of a fix. Present whenever `edits` is. */
  readonly fixTitle?: string;
  /** The repair is a guess at what was meant, so it is never applied unasked. */
  readonly fixIsGuess?: true;
  /** The reader takes the text as repaired already, so the repair changes nothing for the service. */
  readonly fixIsCosmetic?: true;
}

export type FileProblemCode = keyof typeof FILE_PROBLEMS;

/** Takes a problem when a reader finds one. */
export type ReportProblem = (problem: FileProblem) => void;

interface FileProblemDescription {
  readonly level: Severity;
  /** A short noun phrase without a full stop. */
  readonly title: string;
}

const error = (title: string): FileProblemDescription => ({ level: 'error', title });
const warning = (title: string): FileProblemDescription => ({ level: 'warning', title });

/** Every code of this folder with its level and title, for settings and for `explain`. */
export const FILE_PROBLEMS = {
  'file/unknown-line': error('a line that is none of the statements of a mapping file'),
  'file/missing-arrow': error('a mapping without <-'),
  'file/missing-name': error('a place where a name is missing'),
  'file/name-needs-quotes': error('a name that has to be quoted'),
  'file/unclosed-bracket': error('a name with an opening bracket that is never closed'),
  'file/missing-source': error('options without an expression or none before them'),
  'file/missing-value': error('a word that needs a value behind it'),
  'file/missing-quotes': error('a text without its quotes'),
  'file/unterminated-string': error('a text without its closing quote'),
  'file/bad-escape': error('a backslash sequence that JSON does not know'),
  'file/bad-precedence': error('a matching precedence that is not a whole number'),
  'file/unknown-option': error('an unknown option of a mapping'),
  'file/duplicate-option': error('an option given twice'),
  'file/unknown-flow': error('an unknown flow type'),
  'file/unknown-action': error('an unknown target object action'),
  'file/word-case': error('a keyword in other letter case'),
  'file/unexpected-text': error('text behind the end of a statement'),
  'file/duplicate-line': error('a line that may stand only once'),
  'file/missing-mapping-line': error('a second pair of objects without a mapping line'),
  'file/clause-outside-scope': error('a filter clause outside a scope block'),
  'file/missing-operator': error('a filter clause without an operator'),
  'file/invisible-character': error('an invisible character'),
  'file/suppression-form': warning('a suppression without its code or reason'),
  'file/suppression-place': warning('a suppression that stands above no statement'),
} as const satisfies Record<string, FileProblemDescription>;
