import { mappingRule } from '../defineRule.ts';
import { exampleManifest, exampleMapping } from '../exampleManifest.ts';
import { enabledObjects } from '../mappedExpressions.ts';
import { mappedDefinitions } from './mappedDefinitions.ts';

const ANCHOR = '{"name": "objectId", "type": "String", "anchor": true}';
const example = (source: readonly string[], object = 'User'): string =>
  exampleManifest({ source, mappings: exampleMapping('userName', 'objectId', ', "matchingPriority": 1') }).replace('"objects": [{"name": "User"', `"objects": [{"name": "${object}"`);

export const anchorCount = mappingRule({
  code: 'directory/anchor-count',
  level: 'warning',
  title: 'Object with several anchors',
  why: 'The anchor is the attribute by which the service knows an object again; the reference asks for exactly one. A saved schema of cloud sync has two, so the service does take it.',
  fidelity: 'documented',
  sources: ['microsoftgraph/microsoft-graph-docs-contrib api-reference/v1.0/resources/synchronization-attributedefinition.md'],
  fixable: false,
  bad: [example([ANCHOR, '{"name": "employeeId", "type": "String", "anchor": true}'], '«User»')],
  // Hand-made and shortened definitions often leave the anchor out.
  good: [example([ANCHOR]), example(['objectId'])],
  check: (context) => {
    for (const definition of mappedDefinitions(context.model, enabledObjects(context))) {
      const anchors = definition.attributes.filter(({ anchor }) => anchor).map(({ name }) => name);
      if (anchors.length <= 1) continue;
      context.report({
        span: definition.nameSpan,
        pointer: definition.pointer,
        message: `${definition.name ?? 'This object'} has ${anchors.length} anchors (${anchors.join(', ')}), and the service knows an object again by one. Keep the one that never changes, unless the service wrote it so.`,
      });
    }
  },
});
