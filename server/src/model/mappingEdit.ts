import type { TextEdit } from '../base/textEdit.ts';
import type { AttributeMapping, FilterClause, FlowTypeFlag, ObjectMapping } from './mappingModel.ts';

/**
 * A change to a mapping set, said once for both kinds of document. Rules and commands speak in these;
 * `mappingFile/edit.ts` and `manifest/edit.ts` turn them into text edits that leave every other byte alone.
 */
export type MappingEdit =
  | { readonly kind: 'deleteMapping'; readonly mapping: AttributeMapping }
  | { readonly kind: 'insertMapping'; readonly into: ObjectMapping; readonly mapping: NewAttributeMapping }
  /** Replaces the whole expression; in a manifest the stored tree follows. */
  | { readonly kind: 'setExpression'; readonly mapping: AttributeMapping; readonly expression: string }
  /** Edits inside an expression, in offsets of the expression's own text; in a manifest the stored tree follows. */
  | { readonly kind: 'editExpression'; readonly mapping: AttributeMapping; readonly edits: readonly TextEdit[] }
  /** Takes the source away: the portal's mapping type None, by which only the default value flows. */
  | { readonly kind: 'clearSource'; readonly mapping: AttributeMapping }
  | { readonly kind: 'setMatchingPriority'; readonly mapping: AttributeMapping; readonly priority: number }
  | { readonly kind: 'setDefaultValue'; readonly mapping: AttributeMapping; readonly value: string | null }
  | { readonly kind: 'setFlowType'; readonly mapping: AttributeMapping; readonly flowType: string }
  | { readonly kind: 'setFlowBehavior'; readonly mapping: AttributeMapping; readonly flowBehavior: string }
  | { readonly kind: 'setTarget'; readonly mapping: AttributeMapping; readonly target: string }
  | { readonly kind: 'setTargetObject'; readonly objectMapping: ObjectMapping; readonly name: string }
  | { readonly kind: 'setFlowTypes'; readonly objectMapping: ObjectMapping; readonly flowTypes: readonly FlowTypeFlag[] }
  | { readonly kind: 'setEnabled'; readonly objectMapping: ObjectMapping; readonly enabled: boolean }
  /** Makes `scope.groups`, the portal's scoping filters, these; groups that are there already keep their place and looks. */
  | { readonly kind: 'setScope'; readonly objectMapping: ObjectMapping; readonly groups: readonly NewFilterGroup[] }
  /** Plain document edits, for what concerns one kind of document only. */
  | { readonly kind: 'text'; readonly edits: readonly TextEdit[] };

export interface NewAttributeMapping {
  readonly target: string;
  readonly expression: string | null;
  readonly matchingPriority: number;
  readonly defaultValue: string | null;
  /** `Always` unless given. */
  readonly flowType?: string;
  /** `FlowWhenChanged` unless given. */
  readonly flowBehavior?: string;
}

/** A scoping filter group: all of its clauses must hold. */
export interface NewFilterGroup {
  readonly name: string | null;
  readonly clauses: readonly Pick<FilterClause, 'attribute' | 'operator' | 'values'>[];
}

/** Why an edit cannot be made without losing something, as one plain sentence. */
export interface EditRefusal {
  readonly message: string;
}
