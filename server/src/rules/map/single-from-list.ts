import { mappingRule } from '../defineRule.ts';
import { exampleManifest, exampleMapping } from '../exampleManifest.ts';
import { isCallTo } from '../fn/callArguments.ts';
import { expressionMappings } from '../expressionMappings.ts';

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
  check: (context) => {
    for (const { mapped: { targetAttributes }, mapping, root } of expressionMappings(context)) {
      if (targetAttributes?.get(mapping.target)?.multivalued !== false || !isCallTo(root, 'Split')) continue;
      context.report({ span: mapping.targetSpan, pointer: mapping.pointer, message: `Split gives several values, and ${mapping.target} takes one. Choose one with Item(…, 1).` });
    }
  },
});
