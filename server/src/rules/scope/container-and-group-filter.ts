import { mappingRule } from '../defineRule.ts';
import { exampleManifest, exampleMapping } from '../exampleManifest.ts';

const example = (containers: string, groups: string): string =>
  exampleManifest({ mappings: exampleMapping('userName', 'objectId', ', "matchingPriority": 1') }).replace('{"name": "R",', `{"name": "R", "containerFilter": {"includedContainers": [${containers}]}, "groupFilter": ${groups},`);

export const containerAndGroupFilter = mappingRule({
  code: 'scope/container-and-group-filter',
  level: 'error',
  title: 'Container filter and group filter together',
  why: 'Cloud sync takes its users from chosen containers or from chosen groups, never both.',
  fidelity: 'documented',
  sources: ['microsoftgraph/microsoft-graph-docs-contrib api-reference/v1.0/resources/synchronization-synchronizationrule.md'],
  fixable: false,
  bad: [example('"OU=Sales,DC=contoso,DC=com"', '«{"includedGroups": ["CN=Sales,DC=contoso,DC=com"]}»')],
  good: [example('"OU=Sales,DC=contoso,DC=com"', '{"includedGroups": []}'), example('', '{"includedGroups": ["CN=Sales,DC=contoso,DC=com"]}')],
  check: ({ model, report }) => {
    for (const { containerFilterSpan, groupFilterSpan, pointer } of model.rules) {
      if (containerFilterSpan === null || groupFilterSpan === null) continue;
      report({
        span: groupFilterSpan,
        pointer: `${pointer}/groupFilter`,
        message: 'Containers and groups are both chosen, and cloud sync takes one or the other. Empty one of the two lists.',
        related: [{ span: containerFilterSpan, message: 'The chosen containers.' }],
      });
    }
  },
});
