import { mappingRule } from '../defineRule.ts';
import { exampleFunction, exampleManifest, exampleMapping } from '../exampleManifest.ts';
import { isCallTo } from '../fn/callArguments.ts';
import { mappedExpressions } from '../mappedExpressions.ts';
import { wrap } from '../wrap.ts';
import { givesList, textFunctionsOfLists } from './list-needs-join.ts';

const ADDRESSES = '{"name": "proxyAddresses", "type": "String", "multivalued": true}';
const direct = (target: string): string => exampleManifest({ source: [ADDRESSES], target: [target], mappings: exampleMapping('userName', 'proxyAddresses') });

export const singleFromList = mappingRule({
  code: 'map/single-from-list',
  level: 'warning',
  title: 'List into a single value',
  why: 'Split, and attributes such as proxyAddresses, give several values. A target with a single value gets the first one or an error; which is not documented.',
  fidelity: 'inferred',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: true,
  bad: [
    exampleManifest({ mappings: '{"targetAttributeName": "userName", "source": {"expression": "«Split([objectId], \\",\\")»", "name": "Split", "type": "Function", "parameters": [{"key": "source", "value": {"expression": "[objectId]", "name": "objectId", "type": "Attribute"}}, {"key": "delimiter", "value": {"expression": "\\",\\"", "name": ",", "type": "Constant"}}]}}' }),
    direct('userName').replace('"[proxyAddresses]"', '"«[proxyAddresses]»"'),
    exampleManifest({ source: [ADDRESSES], mappings: exampleFunction('userName', '«RemoveDuplicates([proxyAddresses])»') }),
  ],
  good: [exampleManifest({ mappings: exampleMapping('userName', 'objectId') }), direct('{"name": "userName", "type": "String", "multivalued": true}')],
  fix: [
    {
      before: direct('userName'),
      after: direct('userName').replace(
        '"expression": "[proxyAddresses]", "name": "proxyAddresses", "type": "Attribute", "parameters": []',
        '"expression": "Item([proxyAddresses], 1)", "name": "Item", "type": "Function", "parameters": [{"key": "source", "value": {"expression": "[proxyAddresses]", "name": "proxyAddresses", "type": "Attribute", "parameters": []}}, {"key": "index", "value": {"expression": "\\"1\\"", "name": "1", "type": "Constant", "parameters": []}}]',
      ),
    },
  ],
  check: (context) => {
    for (const expression of mappedExpressions(context)) {
      const { mapped, mapping, parsed: { root }, pointer, toDocument } = expression;
      if (mapped.targetAttributes?.get(mapping.target)?.multivalued !== false || !givesList(expression) || textFunctionsOfLists(expression).length > 0) continue;
      // Extensions that hold a list, lists to match by, and app roles have rules of their own.
      if (root.kind === 'attribute' ? root.name.startsWith('extension_') || mapping.matchingPriority > 0 : isCallTo(root, 'AppRoleAssignmentsComplex', 'AssertiveAppRoleAssignmentsComplex')) continue;
      const giver = root.kind === 'attribute' || root.kind === 'call' ? root.name : 'The source';
      context.report({
        span: toDocument(root.span),
        pointer,
        message: `${giver} gives several values, and ${mapping.target} takes one. Choose one with Item(…, 1).`,
        fixes: [{
          title: 'Take the first value',
          safe: false,
          effect: 'provisioning',
          edits: [{ kind: 'editExpression', mapping, edits: wrap(root.span, 'Item(', ', 1)') }],
        }],
      });
    }
  },
});
