import type { Span } from '../base/span.ts';
import type { FilterGroup, ObjectMapping, SynchronizationRule } from '../model/mappingModel.ts';
import { attributeMappingOf } from './attributeMappingOf.ts';
import type { MappingSection } from './mappingFileDocument.ts';
import type {
  ActionsStatement,
  AssignStatement,
  ClauseStatement,
  MappingStatement,
  ObjectsStatement,
  RuleStatement,
  ScopeStatement,
  Statement,
} from './statement.ts';

/** A synchronization rule whose statements are still being collected. */
export interface OpenRule {
  readonly statement: RuleStatement | null;
  readonly sections: OpenSection[];
}

/** An object mapping whose statements are still being collected. */
export interface OpenSection {
  readonly head: MappingStatement | null;
  objects: ObjectsStatement | null;
  actions: ActionsStatement | null;
  readonly groups: { readonly scope: ScopeStatement; readonly clauses: ClauseStatement[] }[];
  /** Whether a clause that follows belongs to the last group. */
  groupOpen: boolean;
  readonly assigns: AssignStatement[];
  /** All of the above, in text order. */
  readonly statements: Statement[];
}

/** Adds a rule to `rules` and returns it. */
export function openRule(statement: RuleStatement | null, rules: OpenRule[]): OpenRule {
  const rule = { statement, sections: [] };
  rules.push(rule);
  return rule;
}

/** An object mapping without any statement but its header. */
export function openSection(head: MappingStatement | null): OpenSection {
  return { head, objects: null, actions: null, groups: [], groupOpen: false, assigns: [], statements: head === null ? [] : [head] };
}

/** The rule with the given index, and its object mappings with their statements. */
export function sealRule(open: OpenRule, index: number): { readonly rule: SynchronizationRule; readonly sections: readonly MappingSection[] } {
  const pointer = `/synchronizationRules/${index}`;
  const sections = open.sections.map((section, position) => sealSection(section, `${pointer}/objectMappings/${position}`));
  const spans = [...(open.statement === null ? [] : [open.statement.span]), ...sections.map((section) => section.objectMapping.span)];
  const rule = {
    name: open.statement?.name?.value ?? null,
    sourceDirectoryName: null,
    targetDirectoryName: null,
    sourceDirectorySpan: null,
    targetDirectorySpan: null,
    containerFilterSpan: null,
    groupFilterSpan: null,
    span: around(spans),
    pointer,
    objectMappings: sections.map((section) => section.objectMapping),
  };
  return { rule, sections };
}

function sealSection(open: OpenSection, pointer: string): MappingSection {
  const { head, objects, actions, groups, assigns, statements } = open;
  const scope = groups.flatMap((group) => [group.scope, ...group.clauses]);
  const objectMapping: ObjectMapping = {
    name: head?.name?.value ?? null,
    enabled: head === null || head.disabled === null,
    // Without a header, the lines make the User mapping (design 2).
    sourceObjectName: objects === null ? (head === null ? 'User' : null) : (objects.source?.value ?? null),
    targetObjectName: objects?.target?.value ?? null,
    flowTypes: actions === null ? null : actions.actions.flatMap(({ flag }) => (flag === null ? [] : [flag])),
    scope: { groups: groups.map(filterGroupOf), inputFilterGroups: [], categoryFilterGroups: [] },
    attributeMappings: assigns
      .filter((assign) => assign.target.span.end > assign.target.span.start)
      .map((assign, index) => attributeMappingOf(assign, `${pointer}/attributeMappings/${index}`)),
    span: around(statements.map((statement) => statement.span)),
    headSpan: headSpanOf(statements[0]),
    sourceObjectSpan: objects?.source?.span ?? null,
    targetObjectSpan: objects?.target?.span ?? null,
    flowTypesSpan: actions?.span ?? null,
    enabledSpan: head?.disabled ?? null,
    scopeSpan: scope.length === 0 ? null : around(scope.map((statement) => statement.span)),
    pointer,
  };
  return { objectMapping, head, objects, actions, scope, assigns };
}

function filterGroupOf({ scope, clauses }: { readonly scope: ScopeStatement; readonly clauses: readonly ClauseStatement[] }): FilterGroup {
  return {
    name: scope.name?.value ?? null,
    // A clause without an operator says nothing yet; its problem does.
    clauses: clauses
      .filter((clause) => clause.operator !== '')
      .map((clause) => ({
        attribute: clause.attribute.value,
        attributeSpan: clause.attribute.span,
        operator: clause.operator,
        operatorSpan: clause.operatorSpan,
        values: clause.values.length === 0 ? null : clause.values.map(({ value }) => value),
        valueSpans: clause.values.map(({ span }) => span),
        valuesSpan: clause.values.length === 0 ? null : { start: clause.operatorSpan.end, end: clause.values.at(-1)?.span.end ?? clause.span.end },
        span: clause.span,
      })),
    span: around([scope, ...clauses].map((statement) => statement.span)),
  };
}

/** A finding about the whole object mapping is shown at its header, or at the first name of a file without one. */
function headSpanOf(first: Statement | undefined): Span {
  if (first === undefined) return { start: 0, end: 0 };
  if (first.kind === 'assign') return first.target.span;
  return first.kind === 'scope' || first.kind === 'actions' ? first.keyword : first.span;
}

function around(spans: readonly Span[]): Span {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}
