import { nearest } from '../../base/nearest.ts';
import type { Span } from '../../base/span.ts';
import { mappingRule } from '../defineRule.ts';
import { textFix } from '../documentFix.ts';
import { exampleManifest, exampleMapping } from '../exampleManifest.ts';

const GOOD = exampleManifest({ mappings: exampleMapping('userName', 'objectId', ', "matchingPriority": 1') });

export const unknownObject = mappingRule({
  code: 'map/unknown-object',
  level: 'error',
  title: 'Object that its directory does not define',
  why: 'An object mapping joins two objects by the names that their directories give them. A name that leads nowhere leaves the mapping without attributes.',
  fidelity: 'documented',
  sources: ['microsoftgraph/microsoft-graph-docs-contrib api-reference/v1.0/resources/synchronization-objectmapping.md'],
  fixable: true,
  bad: [GOOD.replace('"sourceObjectName": "User"', '"sourceObjectName": "«user»"')],
  // Internal mappings have an empty name and are switched off.
  good: [GOOD, GOOD.replace('"enabled": true', '"enabled": false').replace('"sourceObjectName": "User"', '"sourceObjectName": ""')],
  fix: [{ before: GOOD.replace('"targetObjectName": "User"', '"targetObjectName": "user"'), after: GOOD }],
  check: ({ model, objectMappings, report }) => {
    for (const { rule, objectMapping } of objectMappings) {
      const sides: readonly (readonly [string | null, string | null, Span | null])[] = [
        [rule.sourceDirectoryName, objectMapping.sourceObjectName, objectMapping.sourceObjectSpan],
        [rule.targetDirectoryName, objectMapping.targetObjectName, objectMapping.targetObjectSpan],
      ];
      for (const [directoryName, name, span] of sides) {
        const objects = model.directories.find((directory) => directory.name === directoryName)?.objects.flatMap((object) => object.name ?? []) ?? [];
        if (name === null || name === '' || span === null || objects.length === 0 || objects.includes(name)) continue;
        const meant = nearest(name, objects);
        report({
          span,
          // Where the profile speaks of the object, its finding is at the same place and takes over.
          pointer: objectMapping.pointer,
          message: `${directoryName ?? 'The directory'} defines no object “${name}”, so no attribute of this mapping can be found. ${meant === undefined ? `Defined are: ${objects.slice(0, 5).join(', ')}.` : `Did you mean “${meant}”?`}`,
          fixes: meant === undefined ? [] : [textFix(`Change it to ${meant}`, meant.toLowerCase() === name.toLowerCase(), span, meant)],
        });
      }
    }
  },
});
