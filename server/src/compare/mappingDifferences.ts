import type { ParsedExpression } from '../expression/ast.ts';
import { printExpression } from '../expression/print.ts';
import type { AttributeMapping, ObjectMapping } from '../model/mappingModel.ts';

/** What an attribute mapping says, without how it is written. */
export interface MappingFacts {
  /** As the portal shows it; null for the portal's type None. */
  readonly expression: string | null;
  /** The matching precedence; 0: not a matching attribute. */
  readonly precedence: number;
  readonly default: string | null;
  readonly flowType: string;
  readonly flowBehavior: string;
}

/** An object mapping with its expressions parsed, by their texts. */
export interface MappingSet {
  readonly source: { readonly objectMapping: ObjectMapping };
  readonly expressions: ReadonlyMap<string, ParsedExpression>;
}

/** A difference of the mappings of one target attribute. The side that has none is null. */
export interface MappingDifference {
  readonly target: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly old: MappingFacts | null;
  readonly new: MappingFacts | null;
  /** Which facts differ. */
  readonly fields: readonly (keyof MappingFacts)[];
  /** The object mapping that it belongs to; null when it has no name. */
  readonly mapping: string | null;
}

/**
 * The differences of two versions of an object mapping by target attribute, in the order of the new one; what was removed comes
 * last. Expressions are compared as trees, so that layout does not count. Several mappings of one target are paired in order.
 */
export function mappingDifferences(old: MappingSet | null, next: MappingSet | null): readonly MappingDifference[] {
  const mapping = (next ?? old)?.source.objectMapping.name ?? null;
  const before = new Map(keyed(old).map((row) => [row.key, row]));
  const differences = keyed(next).flatMap(({ key, target, facts, tree }): readonly MappingDifference[] => {
    const known = before.get(key);
    before.delete(key);
    if (known === undefined) return [{ target, change: 'added', old: null, new: facts, fields: FIELDS, mapping }];
    const fields = FIELDS.filter((field) => (field === 'expression' ? known.tree !== tree : known.facts[field] !== facts[field]));
    return fields.length === 0 ? [] : [{ target, change: 'changed', old: known.facts, new: facts, fields, mapping }];
  });
  const removed = [...before.values()].map(({ target, facts }): MappingDifference => ({ target, change: 'removed', old: facts, new: null, fields: FIELDS, mapping }));
  return [...differences, ...removed];
}

interface KeyedMapping {
  /** The target attribute, letter case aside (RFC 7643, 2.1), and its number among several of that name. */
  readonly key: string;
  readonly target: string;
  readonly facts: MappingFacts;
  /** The expression in one spelling. */
  readonly tree: string;
}

const FIELDS: readonly (keyof MappingFacts)[] = ['expression', 'precedence', 'default', 'flowType', 'flowBehavior'];

function keyed(side: MappingSet | null): readonly KeyedMapping[] {
  const seen = new Map<string, number>();
  return (side?.source.objectMapping.attributeMappings ?? []).map((mapping) => {
    const lower = mapping.target.toLowerCase();
    const number = (seen.get(lower) ?? 0) + 1;
    seen.set(lower, number);
    const text = textOf(mapping);
    return { key: `${lower} ${number}`, target: mapping.target, facts: factsOf(mapping, text), tree: treeOf(mapping, text, side?.expressions) };
  });
}

function factsOf({ matchingPriority, defaultValue, flowType, flowBehavior }: AttributeMapping, expression: string | null): MappingFacts {
  return { expression, precedence: Math.max(0, matchingPriority), default: defaultValue, flowType, flowBehavior };
}

function textOf({ source }: AttributeMapping): string | null {
  switch (source.kind) {
    case 'none': return null;
    case 'expression': return source.expression.text;
    case 'withoutText': return source.name;
  }
}

function treeOf({ source }: AttributeMapping, text: string | null, expressions: ReadonlyMap<string, ParsedExpression> | undefined): string {
  const parsed = text === null ? undefined : expressions?.get(text);
  // A broken text has no tree to compare; each is then only equal to itself.
  return JSON.stringify([source.kind, parsed === undefined || parsed.problems.length > 0 ? text : printExpression(parsed.root)]);
}
