import { nearest } from '../../base/nearest.ts';
import { mappingRule } from '../defineRule.ts';
import { exampleManifest, exampleMapping } from '../exampleManifest.ts';

export const unknownTargetAttribute = mappingRule({
  code: 'map/unknown-target-attribute',
  level: 'error',
  title: 'Target attribute that the directory does not define',
  why: 'A mapping to an attribute that the target object does not define is refused, or later logged as "is not a valid propertyName". No real schema has one.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs#89'],
  fixable: true,
  bad: [exampleManifest({ mappings: exampleMapping('«userNme»', 'objectId') })],
  good: [exampleManifest({ mappings: exampleMapping('userName', 'objectId') })],
  fix: [{ before: exampleManifest({ mappings: exampleMapping('userNme', 'objectId') }), after: exampleManifest({ mappings: exampleMapping('userName', 'objectId') }) }],
  check: ({ objectMappings, report }) => {
    for (const { objectMapping, targetAttributes } of objectMappings) {
      for (const mapping of targetAttributes === null ? [] : objectMapping.attributeMappings) {
        if (targetAttributes === null || targetAttributes.has(mapping.target)) continue;
        const meant = nearest(mapping.target, targetAttributes.keys());
        report({
          span: mapping.targetSpan,
          pointer: mapping.pointer,
          message: `The target directory defines no attribute ${mapping.target} for ${objectMapping.targetObjectName ?? 'this object'}, so the schema is refused or the value never arrives. ${meant === undefined ? 'Add it to the directory, or correct the name.' : `Did you mean ${meant}?`}`,
          fixes: meant === undefined ? [] : [{ title: `Change to ${meant}`, safe: false, effect: 'provisioning', edits: [{ kind: 'setTarget', mapping, target: meant }] }],
        });
      }
    }
  },
});
