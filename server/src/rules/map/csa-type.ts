import { mappingRule } from '../defineRule.ts';
import { exampleManifest, exampleMapping } from '../exampleManifest.ts';
import { enabledMappings } from '../mappedExpressions.ts';

const NAME = 'CustomSecurityAttributes.HR_PayGrade';
const example = (definition: string, name = NAME): string =>
  exampleManifest({ sourceDirectory: 'Workday', targetDirectory: 'Microsoft Entra ID', source: ['Grade'], target: [`{"name": "${NAME}", ${definition}}`], mappings: exampleMapping(name, 'Grade') });

export const csaType = mappingRule({
  code: 'map/csa-type',
  level: 'error',
  title: 'Custom security attribute that is no single text',
  why: 'The service sets custom security attributes only when they are texts with a single value; Integer, Boolean and lists are not supported.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/provision-custom-security-attributes.md'],
  fixable: false,
  bad: [example('"type": "Integer"', `«${NAME}»`), example('"type": "String", "multivalued": true', `«${NAME}»`)],
  good: [example('"type": "String"')],
  check: (context) => {
    for (const { mapped, mapping } of enabledMappings(context)) {
      const definition = mapped.targetAttributes?.get(mapping.target);
      if (definition === undefined || !/^CustomSecurityAttributes\./i.test(mapping.target) || (definition.type.toLowerCase() === 'string' && !definition.multivalued)) continue;
      context.report({
        span: mapping.targetSpan,
        pointer: mapping.pointer,
        message: `${mapping.target} is ${definition.multivalued ? 'a list' : `of type ${definition.type}`}, and the service sets only custom security attributes that are single texts. Leave it out, or define it as one.`,
      });
    }
  },
});
