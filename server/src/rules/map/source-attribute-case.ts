import { spanToDocument } from '../../base/offsetMap.ts';
import { attributeReferences } from '../../expression/attributeReferences.ts';
import { mappingRule } from '../defineRule.ts';
import { exampleManifest, exampleMapping } from '../exampleManifest.ts';
import { enabledObjects } from '../mappedExpressions.ts';

export const sourceAttributeCase = mappingRule({
  code: 'map/source-attribute-case',
  level: 'error',
  title: 'Source attribute in another letter case',
  why: 'Attribute names are case-sensitive: saving fails with SchemaInvalid, or the value is never there.',
  fidelity: 'observed',
  sources: ['MicrosoftDocs/azure-docs#58604', 'MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: true,
  bad: [exampleManifest({ mappings: exampleMapping('userName', '«ObjectId»') })],
  good: [exampleManifest({ mappings: exampleMapping('userName', 'objectId') }), 'userName <- [ObjectId] match 1\n'],
  fix: [{ before: exampleManifest({ mappings: exampleMapping('userName', 'ObjectId') }), after: exampleManifest({ mappings: exampleMapping('userName', 'objectId') }) }],
  check: (context) => {
    const { model, parse, report } = context;
    for (const { objectMapping, sourceAttributes } of enabledObjects(context)) {
      // Without a directory the source may be any system, HR systems included, whose names are not known.
      if (sourceAttributes === null || model.directories.length === 0) continue;
      const byFolded = new Map([...sourceAttributes.keys()].map((name) => [name.toLowerCase(), name]));
      for (const mapping of objectMapping.attributeMappings) {
        if (mapping.source.kind !== 'expression') continue;
        const { expression } = mapping.source;
        for (const { name, nameSpan, span, closed } of attributeReferences(parse(expression).root)) {
          const meant = byFolded.get(name.toLowerCase());
          if (meant === undefined || sourceAttributes.has(name) || !closed) continue;
          report({
            span: spanToDocument(expression.map, nameSpan),
            pointer: expression.pointer,
            message: `Attribute names are case-sensitive, and this one is written ${meant}; as ${name} it cannot be saved or has no value. Write ${meant}.`,
            fixes: [{ title: `Write ${meant}`, safe: true, effect: 'provisioning', edits: [{ kind: 'editExpression', mapping, edits: [{ span, newText: `[${meant}]` }] }] }],
          });
        }
      }
    }
  },
});
