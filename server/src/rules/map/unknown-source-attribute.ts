import { nearest } from '../../base/nearest.ts';
import { spanToDocument } from '../../base/offsetMap.ts';
import { attributeReferences } from '../../expression/attributeReferences.ts';
import { mappingRule } from '../defineRule.ts';
import { exampleManifest, exampleMapping } from '../exampleManifest.ts';

export const unknownSourceAttribute = mappingRule({
  code: 'map/unknown-source-attribute',
  level: 'error',
  title: 'Source attribute that the directory does not define',
  why: 'An attribute that the source object does not define has no value for anybody; users report SchemaInvalid when they save.',
  fidelity: 'observed',
  sources: ['MicrosoftDocs/azure-docs#58604'],
  fixable: true,
  bad: [exampleManifest({ mappings: exampleMapping('userName', '«objectIdentifier»'), source: ['mail'] })],
  good: [exampleManifest({ mappings: exampleMapping('userName', 'objectId') }), exampleManifest({ mappings: exampleMapping('userName', 'ObjectId') })],
  fix: [{ before: exampleManifest({ mappings: exampleMapping('userName', 'objctId') }), after: exampleManifest({ mappings: exampleMapping('userName', 'objectId') }) }],
  check: ({ model, objectMappings, parse, report }) => {
    for (const { objectMapping, sourceAttributes } of objectMappings) {
      if (sourceAttributes === null || model.directories.length === 0) continue;
      const folded = new Set([...sourceAttributes.keys()].map((name) => name.toLowerCase()));
      for (const mapping of objectMapping.attributeMappings) {
        if (mapping.source.kind !== 'expression') continue;
        const { expression } = mapping.source;
        for (const { name, span } of attributeReferences(parse(expression).root)) {
          // Another letter case has a rule of its own.
          if (folded.has(name.toLowerCase()) || name === '') continue;
          const meant = nearest(name, sourceAttributes.keys());
          report({
            span: spanToDocument(expression.map, { start: span.start + 1, end: Math.max(span.start + 1, span.end - 1) }),
            pointer: expression.pointer,
            message: `The source directory defines no attribute ${name} for ${objectMapping.sourceObjectName ?? 'this object'}, so it has no value for anybody. ${meant === undefined ? 'Add it to the directory, or correct the name.' : `Did you mean ${meant}?`}`,
            fixes: meant === undefined ? [] : [{ title: `Change to ${meant}`, safe: false, effect: 'provisioning', edits: [{ kind: 'editExpression', mapping, edits: [{ span, newText: `[${meant}]` }] }] }],
          });
        }
      }
    }
  },
});
