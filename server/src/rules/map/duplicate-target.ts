import type { AttributeMapping } from '../../model/mappingModel.ts';
import { mappingRule } from '../defineRule.ts';

export const duplicateTarget = mappingRule({
  code: 'map/duplicate-target',
  level: 'error',
  title: 'Two mappings to one target attribute',
  why: 'Two mappings that write one attribute fight: which value wins is not documented, and it can change from cycle to cycle. No real schema has this.',
  fidelity: 'inferred',
  sources: ['No published synchronization schema has two mappings to one target in one object mapping.'],
  fixable: true,
  bad: ['userName <- [userPrincipalName] match 1\n«userName» <- [mail]\n'],
  good: ['userName <- [userPrincipalName] match 1\nexternalId <- [objectId]\n'],
  fix: [
    { before: 'userName <- [userPrincipalName] match 1\nuserName <- [mail]\n', after: 'userName <- [userPrincipalName] match 1\n' },
  ],
  check: (context) => {
    for (const { objectMapping } of context.objectMappings) {
      const seen = new Map<string, AttributeMapping>();
      for (const mapping of objectMapping.attributeMappings) {
        const first = seen.get(mapping.target);
        if (first === undefined) {
          seen.set(mapping.target, mapping);
          continue;
        }
        context.report({
          span: mapping.targetSpan,
          pointer: mapping.pointer,
          message: `${mapping.target} is mapped twice in this object mapping, and which mapping wins is not known. Keep one of them.`,
          related: [{ span: first.targetSpan, message: 'The first mapping to it.' }],
          fixes: [
            {
              title: `Delete this second mapping to ${mapping.target}`,
              safe: false,
              effect: 'provisioning',
              edits: [{ kind: 'deleteMapping', mapping }],
            },
          ],
        });
      }
    }
  },
});
