import { parseExpression } from '../expression/parse.ts';
import { printExpression } from '../expression/print.ts';
import type { AttributeMapping, MappingModel, ObjectMapping } from '../model/mappingModel.ts';

/** What a model says, without where it says it: plain data that can be compared. */
export interface Meaning {
  readonly profile: string | null;
  readonly rules: readonly { readonly name: string | null; readonly objectMappings: readonly ReturnType<typeof objectMeaning>[] }[];
  readonly scratch: readonly string[];
}

/** The meaning of a whole model, of the parts that a mapping file can say. */
export function meaningOf(model: MappingModel): Meaning {
  return {
    profile: model.profile?.id ?? null,
    rules: model.rules.map((rule) => ({ name: rule.name, objectMappings: rule.objectMappings.map(objectMeaning) })),
    scratch: model.scratch.map((expression) => expressionMeaning(expression.text)),
  };
}

/** The meaning of an object mapping with its attribute mappings. */
export function objectMeaning(mapping: ObjectMapping) {
  const { name, enabled, sourceObjectName, targetObjectName, flowTypes } = mapping;
  return { name, enabled, sourceObjectName, targetObjectName, flowTypes, groups: groupsMeaning(mapping), attributeMappings: mapping.attributeMappings.map(mappingMeaning) };
}

/** The meaning of the scoping filters of an object mapping. */
export function groupsMeaning({ scope }: ObjectMapping) {
  return scope.groups.map((group) => ({
    name: group.name,
    clauses: group.clauses.map(({ attribute, operator, values }) => ({ attribute, operator, values })),
  }));
}

/** The meaning of an attribute mapping. */
export function mappingMeaning(mapping: AttributeMapping) {
  const { target, matchingPriority, defaultValue, flowType, flowBehavior, source } = mapping;
  const said = source.kind === 'expression' ? expressionMeaning(source.expression.text) : source.kind === 'withoutText' ? { parameter: source.name } : null;
  return { target, source: said, matchingPriority, defaultValue, flowType, flowBehavior };
}

/** What an expression says, whatever its spacing; the text itself where it holds mistakes. */
export function expressionMeaning(expression: string): string {
  const { root, problems } = parseExpression(expression);
  return problems.length === 0 ? printExpression(root) : expression.trim().replace(/\s+/g, ' ');
}
