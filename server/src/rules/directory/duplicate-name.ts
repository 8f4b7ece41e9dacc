import type { Span } from '../../base/span.ts';
import { mappingRule } from '../defineRule.ts';
import { exampleManifest, exampleMapping } from '../exampleManifest.ts';

const example = (second: string): string => exampleManifest({ source: ['objectId', second], mappings: exampleMapping('userName', 'objectId', ', "matchingPriority": 1') });

export const duplicateDefinition = mappingRule({
  code: 'directory/duplicate-name',
  level: 'error',
  title: 'Two definitions of one name',
  why: 'Mappings find directories, objects and attributes by their names. Of two with one name nobody knows which counts, and Graph asks for unique names.',
  fidelity: 'documented',
  sources: ['microsoftgraph/microsoft-graph-docs-contrib api-reference/v1.0/resources/synchronization-directorydefinition.md'],
  fixable: false,
  bad: [example('{"name": "«objectId»", "type": "Integer"}')],
  good: [example('{"name": "ObjectID", "type": "Integer"}')],
  check: ({ model, report }) => {
    check(model.directories, 'directories');
    for (const directory of model.directories) {
      check(directory.objects, `objects of ${directory.name ?? 'this directory'}`);
      for (const object of directory.objects) check(object.attributes, `attributes of ${object.name ?? 'this object'}`);
    }
    function check(named: readonly { readonly name: string | null; readonly nameSpan: Span; readonly pointer: string }[], what: string): void {
      const seen = new Map<string, Span>();
      for (const { name, nameSpan, pointer } of named) {
        const first = name === null ? undefined : seen.get(name);
        if (name !== null && first === undefined) seen.set(name, nameSpan);
        if (first === undefined) continue;
        report({
          span: nameSpan,
          pointer,
          message: `Two ${what} are called ${name ?? ''}, and which one counts is not known. Delete or rename one of them.`,
          related: [{ span: first, message: 'The first one.' }],
        });
      }
    }
  },
});
