import { walk } from '../expression/walk.ts';
import type { AttributeMapping } from '../model/mappingModel.ts';
import type { UserRuleContext } from './userRule.ts';

/** A mapping that uses NormalizeDiacritics, and the attributes that the call reads. */
export interface NormalizedMapping {
  readonly index: number;
  readonly mapping: AttributeMapping;
  readonly reads: ReadonlySet<string>;
}

/** The mappings of an object mapping that use NormalizeDiacritics. */
export function normalizedMappings({ objectMapping, parse }: UserRuleContext): readonly NormalizedMapping[] {
  return objectMapping.attributeMappings.flatMap((mapping, index) => {
    const parsed = mapping.source.kind === 'expression' ? parse(mapping.source.expression.text) : undefined;
    const reads = new Set<string>();
    if (parsed === undefined) return [];
    walk(parsed.root, (node) => {
      if (node.kind !== 'call' || node.name !== 'NormalizeDiacritics') return;
      walk(node, (inner) => {
        if (inner.kind === 'attribute') reads.add(inner.name);
      });
    });
    return reads.size === 0 ? [] : [{ index, mapping, reads }];
  });
}
