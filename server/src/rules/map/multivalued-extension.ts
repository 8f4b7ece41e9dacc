import { attributeReferences } from '../../expression/attributeReferences.ts';
import { mappingRule } from '../defineRule.ts';
import { exampleManifest, exampleMapping } from '../exampleManifest.ts';
import { mappedExpressions } from '../mappedExpressions.ts';

const NAME = 'extension_0123456789abcdef0123456789abcdef_skills';
const example = (name: string, multivalued: boolean): string =>
  exampleManifest({ mappings: exampleMapping('userName', name), source: [`{"name": "${NAME}", "type": "String", "multivalued": ${multivalued}}`] });

export const multivaluedExtension = mappingRule({
  code: 'map/multivalued-extension',
  level: 'error',
  title: 'Directory extension with several values',
  why: 'The service does not read directory extensions that hold a list, so the attribute has no value for anybody.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/known-issues.md', 'MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: false,
  bad: [example(`«${NAME}»`, true)],
  good: [example(NAME, false)],
  check: (context) => {
    for (const { mapped, parsed, pointer, toDocument } of mappedExpressions(context)) {
      for (const { name, nameSpan } of attributeReferences(parsed.root)) {
        if (!name.startsWith('extension_') || mapped.sourceAttributes?.get(name)?.multivalued !== true) continue;
        context.report({
          span: toDocument(nameSpan),
          pointer,
          message: `${name} holds a list, and the service does not read such directory extensions, so nothing flows. Keep the value in an extension with a single value.`,
        });
      }
    }
  },
});
