import { mappingRule } from '../defineRule.ts';
import { exampleManifest, exampleMapping } from '../exampleManifest.ts';
import { enabledObjects } from '../mappedExpressions.ts';

const example = (name: string): string =>
  exampleManifest({
    source: ['objectId', `{"name": "manager", "type": "Reference", "referencedObjects": [{"referencedObjectName": "${name}", "referencedProperty": null}]}`],
    target: ['userName', 'manager'],
    mappings: `${exampleMapping('userName', 'objectId', ', "matchingPriority": 1')}, ${exampleMapping('manager', 'manager')}`,
  });

export const danglingReference = mappingRule({
  code: 'directory/dangling-reference',
  level: 'hint',
  title: 'Reference to an object that is not defined',
  why: 'A reference is carried over only to objects that the schema knows. Real schemas have such names, too, where nobody uses them.',
  fidelity: 'observed',
  sources: ['microsoftgraph/microsoft-graph-docs-contrib api-reference/v1.0/resources/synchronization-attributedefinition.md'],
  fixable: false,
  bad: [example('«Contact»')],
  good: [example('User')],
  check: (context) => {
    const reported = new Set<string>();
    for (const { rule, objectMapping, sourceAttributes } of enabledObjects(context)) {
      const objects = new Set(context.model.directories.find(({ name }) => name === rule.sourceDirectoryName)?.objects.map(({ name }) => name));
      for (const { source } of objectMapping.attributeMappings) {
        const root = source.kind === 'expression' ? context.parse(source.expression).root : null;
        const definition = root?.kind === 'attribute' ? sourceAttributes?.get(root.name)?.definition : null;
        if (definition === null || definition === undefined || objects.size === 0 || reported.has(definition.pointer)) continue;
        const dangling = definition.references.filter(({ text }) => !objects.has(text));
        if (dangling.length > 0) reported.add(definition.pointer);
        for (const { text, span } of dangling) {
          context.report({ span, pointer: definition.pointer, message: `${definition.name} points to ${text}, which ${rule.sourceDirectoryName ?? 'the directory'} does not define, so such references do not flow. Define ${text}, or leave it if nobody has such a reference.` });
        }
      }
    }
  },
});
