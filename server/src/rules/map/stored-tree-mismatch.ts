import { mappingRule } from '../defineRule.ts';
import { exampleManifest } from '../exampleManifest.ts';

export const storedTreeMismatch = mappingRule({
  code: 'map/stored-tree-mismatch',
  level: 'error',
  title: 'Text and stored tree that disagree',
  why: 'A manifest holds each expression twice, as text and as a tree. After an edit by hand they can say different things, and which of them the service follows is not documented.',
  fidelity: 'unknown',
  sources: ['MicrosoftDocs/entra-docs docs/identity/hybrid/cloud-sync/custom-attribute-mapping.md', 'microsoftgraph/microsoft-graph-docs attributeMappingSource'],
  fixable: true,
  bad: [exampleManifest({ mappings: stored('«[mail]»', 'objectId') })],
  good: [exampleManifest({ mappings: stored('[objectId]', 'objectId') })],
  fix: [{ before: exampleManifest({ mappings: stored('[mail]', 'objectId'), source: ['mail', 'objectId'] }), after: exampleManifest({ mappings: stored('[mail]', 'mail'), source: ['mail', 'objectId'] }) }],
  check: ({ differingTrees, report }) => {
    for (const { mapping, treeText } of differingTrees()) {
      if (mapping.source.kind !== 'expression') continue;
      const { expression } = mapping.source;
      report({
        span: expression.span,
        pointer: expression.pointer,
        message: `The text says ${shortened(expression.text)}, but the stored tree says ${shortened(treeText)}; which one the service follows is not known. Keep the one that is meant.`,
        fixes: [
          { title: 'Keep the text: rebuild the stored tree', safe: false, effect: 'provisioning', edits: [{ kind: 'setExpression', mapping, expression: expression.text }] },
          { title: `Keep the tree: write ${shortened(treeText)}`, safe: false, effect: 'provisioning', edits: [{ kind: 'setExpression', mapping, expression: treeText }] },
        ],
      });
    }
  },
});

function stored(text: string, name: string): string {
  return `{"targetAttributeName": "userName", "matchingPriority": 1, "source": {"expression": "${text}", "name": "${name}", "type": "Attribute", "parameters": []}}`;
}

/** Long expressions are cut where the reader has seen enough to tell them apart. */
function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
