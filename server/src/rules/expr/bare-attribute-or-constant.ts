import { mappingRule } from '../defineRule.ts';
import { exampleManifest } from '../exampleManifest.ts';
import { mappedExpressions } from '../mappedExpressions.ts';

const stored = (text: string, name: string, type: string): string =>
  exampleManifest({ mappings: `{"targetAttributeName": "userName", "matchingPriority": 1, "source": {"expression": "${text}", "name": "${name}", "type": "${type}", "parameters": []}}` });

export const bareAttributeOrConstant = mappingRule({
  code: 'expr/bare-attribute-or-constant',
  // Text and type of the stored source disagree, which is an error wherever it happens (spec/manifest-model.md, last section).
  level: 'error',
  title: 'Attribute or text stored as a function',
  why: 'A source of the type Function is a call. An attribute alone has the type Attribute, the portal calls it Direct, and a text alone has the type Constant; stored otherwise, text and tree say different things.',
  fidelity: 'inferred',
  sources: ['microsoftgraph/microsoft-graph-docs-contrib api-reference/v1.0/resources/synchronization-attributemappingsource.md'],
  fixable: true,
  replaces: ['map/stored-tree-mismatch'],
  bad: [stored('«[objectId]»', 'objectId', 'Function'), stored('«\\"x\\"»', 'x', 'Function')],
  good: [stored('[objectId]', 'objectId', 'Attribute'), stored('ToLower([objectId])', 'ToLower', 'Function'), stored('[objectId]', 'ToLower', 'Function')],
  fix: [{ before: stored('[objectId]', 'objectId', 'Function'), after: stored('[objectId]', 'objectId', 'Attribute') }],
  check: (context) => {
    for (const { mapping, expression, parsed: { root }, pointer } of mappedExpressions(context)) {
      if (mapping.source.kind !== 'expression' || mapping.source.storedType !== 'Function' || (root.kind !== 'attribute' && root.kind !== 'string')) continue;
      // Under another name the tree says something of its own, and which of the two is meant is for map/stored-tree-mismatch to ask.
      if (mapping.source.storedName !== (root.kind === 'attribute' ? root.name : root.value)) continue;
      const [what, type] = root.kind === 'attribute' ? ['an attribute', 'Attribute'] : ['a text', 'Constant'];
      context.report({
        span: expression.span,
        pointer,
        message: `This is ${what} alone, but it is stored as a function, so text and stored tree disagree. Store it with the type ${type}.`,
        fixes: [{ title: `Store it with the type ${type}`, safe: false, effect: 'provisioning', edits: [{ kind: 'setExpression', mapping, expression: expression.text }] }],
      });
    }
  },
});
