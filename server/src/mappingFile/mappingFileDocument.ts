import type { Span } from '../base/span.ts';
import type { MappingModel, ObjectMapping } from '../model/mappingModel.ts';
import type { FileProblem } from './fileProblem.ts';
import type {
  ActionsStatement,
  AssignStatement,
  ClauseStatement,
  Comment,
  MappingStatement,
  ObjectsStatement,
  ScopeStatement,
  Statement,
} from './statement.ts';

/** A mapping file that has been read: always complete, whatever is wrong with the text. */
export interface MappingFileDocument {
  readonly text: string;
  readonly statements: readonly Statement[];
  /** Every comment, in text order: lines of their own, behind statements and inside them. */
  readonly comments: readonly Comment[];
  readonly suppressions: readonly Suppression[];
  /** In text order. */
  readonly problems: readonly FileProblem[];
  readonly model: MappingModel;
  /** The statements that make each object mapping of the model, in the model's order. */
  readonly sections: readonly MappingSection[];
}

/** `# mapwright-ignore CODE: reason` */
export interface Suppression {
  readonly code: string;
  readonly codeSpan: Span;
  readonly reason: string;
  /** The comment. */
  readonly span: Span;
  /** The whole lines of the statement below, for which the finding is silent; null where none stands right below. */
  readonly appliesTo: Span | null;
}

/** An object mapping and the statements it is made of. */
export interface MappingSection {
  readonly objectMapping: ObjectMapping;
  /** Null for the mapping that a file without headers makes. */
  readonly head: MappingStatement | null;
  readonly objects: ObjectsStatement | null;
  readonly actions: ActionsStatement | null;
  readonly scope: readonly (ScopeStatement | ClauseStatement)[];
  readonly assigns: readonly AssignStatement[];
}
