import { mappingRule } from '../defineRule.ts';
import { exampleManifest, exampleMapping } from '../exampleManifest.ts';
import { enabledObjects } from '../mappedExpressions.ts';

export const readonlyTarget = mappingRule({
  code: 'map/readonly-target',
  level: 'warning',
  title: 'Target attribute that cannot be changed',
  why: 'The directory says that the app does not let this attribute be changed, so updates of it fail.',
  fidelity: 'documented',
  sources: ['microsoftgraph/microsoft-graph-docs attributeDefinition'],
  fixable: true,
  bad: [exampleManifest({ mappings: exampleMapping('«userName»', 'objectId'), target: ['{"name": "userName", "type": "String", "mutability": "Immutable"}'] })],
  good: [exampleManifest({ mappings: exampleMapping('userName', 'objectId', ', "flowType": "ObjectAddOnly"'), target: ['{"name": "userName", "type": "String", "mutability": "Immutable"}'] })],
  fix: [{ before: exampleManifest({ mappings: exampleMapping('userName', 'objectId', ', "flowType": "Always"'), target: ['{"name": "userName", "type": "String", "mutability": "Immutable"}'] }), after: exampleManifest({ mappings: exampleMapping('userName', 'objectId', ', "flowType": "ObjectAddOnly"'), target: ['{"name": "userName", "type": "String", "mutability": "Immutable"}'] }) }],
  check: (context) => {
    const { report } = context;
    for (const { objectMapping, targetAttributes } of enabledObjects(context)) {
      for (const mapping of objectMapping.attributeMappings) {
        const mutability = targetAttributes?.get(mapping.target)?.mutability;
        if (mutability === 'ReadOnly' || (mutability === 'Immutable' && mapping.flowType === 'Always')) {
          report({
            span: mapping.targetSpan,
            pointer: mapping.pointer,
            message:
              mutability === 'ReadOnly'
                ? `${mapping.target} is read-only in the target directory, so writing it fails. Delete the mapping.`
                : `${mapping.target} cannot be changed once it is set, so every update of it fails. Apply this mapping only during object creation.`,
            fixes: mutability === 'ReadOnly' ? [] : [{ title: 'Apply it only during object creation', safe: false, effect: 'provisioning', edits: [{ kind: 'setFlowType', mapping, flowType: 'ObjectAddOnly' }] }],
          });
        }
      }
    }
  },
});
