import { mappingRule } from '../defineRule.ts';
import { exampleManifest, exampleMapping } from '../exampleManifest.ts';
import { isCallTo } from '../fn/callArguments.ts';

export const singleFromList = mappingRule({
  code: 'map/single-from-list',
  level: 'warning',
  title: 'List into a single value',
  why: 'Split gives several values. What a target that takes one does with them is not documented.',
  fidelity: 'inferred',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: false,
  bad: [exampleManifest({ mappings: '{"targetAttributeName": "«userName»", "source": {"expression": "Split([objectId], \\",\\")", "name": "Split", "type": "Function", "parameters": [{"key": "source", "value": {"expression": "[objectId]", "name": "objectId", "type": "Attribute"}}, {"key": "delimiter", "value": {"expression": "\\",\\"", "name": ",", "type": "Constant"}}]}}' })],
  good: [exampleManifest({ mappings: exampleMapping('userName', 'objectId') })],
  check: ({ objectMappings, parse, report }) => {
    for (const { objectMapping, targetAttributes } of objectMappings) {
      for (const mapping of objectMapping.attributeMappings) {
        if (targetAttributes?.get(mapping.target)?.multivalued !== false || mapping.source.kind !== 'expression' || !isCallTo(parse(mapping.source.expression).root, 'Split')) continue;
        report({ span: mapping.targetSpan, pointer: mapping.pointer, message: `Split gives several values, and ${mapping.target} takes one. Choose one with Item(…, 1).` });
      }
    }
  },
});
