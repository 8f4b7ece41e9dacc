import { mappingRule } from '../defineRule.ts';
import { exampleManifest, exampleMapping } from '../exampleManifest.ts';

export const requiredUnmapped = mappingRule({
  code: 'map/required-unmapped',
  level: 'hint',
  title: 'Required target attribute without a mapping',
  why: 'The directory calls this attribute required. Default templates leave some such attributes unmapped, so it may be filled by the app; if not, nobody can be created.',
  fidelity: 'observed',
  sources: ['microsoftgraph/microsoft-graph-docs attributeDefinition'],
  fixable: false,
  bad: [exampleManifest({ mappings: exampleMapping('userName', 'objectId'), target: ['userName', '{"name": "«email»", "type": "String", "required": true}'] })],
  good: [exampleManifest({ mappings: exampleMapping('userName', 'objectId'), target: ['userName', '{"name": "email", "type": "String", "required": true, "defaultValue": "x"}'] })],
  check: ({ objectMappings, report }) => {
    for (const { objectMapping, targetAttributes } of objectMappings) {
      if (!objectMapping.enabled || targetAttributes === null) continue;
      const mapped = new Set(objectMapping.attributeMappings.map(({ target }) => target));
      for (const attribute of targetAttributes.values()) {
        if (!attribute.required || attribute.anchor || attribute.defaultValue !== null || mapped.has(attribute.name)) continue;
        report({ span: attribute.nameSpan, pointer: attribute.pointer, message: `${attribute.name} is required, and no mapping fills it; if the app does not fill it either, nobody can be created. Map it, or give it a default value.` });
      }
    }
  },
});
