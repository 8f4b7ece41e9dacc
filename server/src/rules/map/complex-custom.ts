import { mappingRule } from '../defineRule.ts';
import { exampleManifest, exampleMapping } from '../exampleManifest.ts';
import { enabledObjects } from '../mappedExpressions.ts';
import { isScim } from '../sides.ts';

const USER = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const OWN = 'urn:ietf:params:scim:schemas:extension:Contoso:2.0:User:badges';
const example = (definition: string, name = OWN): string =>
  exampleManifest({ targetDirectory: 'customappsso', targetObject: USER, target: ['userName', `{"name": "${name}", ${definition}}`], mappings: exampleMapping('userName', 'objectId') });

export const complexCustom = mappingRule({
  code: 'map/complex-custom',
  level: 'error',
  title: 'Custom attribute that is complex, a reference or a list',
  why: 'A non-gallery app can be given attributes of its own, but only plain ones with a single value. Others are not supported, and nothing is sent for them.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: false,
  bad: [example('"type": "String", "multivalued": true', `«${OWN}»`), example('"type": "Reference"', `«${OWN}»`), example('"type": "String", "metadata": [{"key": "ComplexObjectDefinition", "value": "{}"}]', `«${OWN}»`)],
  good: [example('"type": "String"'), example('"type": "Reference"', `${USER}:manager`)],
  check: (context) => {
    if (context.model.templateId !== null && !NON_GALLERY.has(context.model.templateId)) return;
    for (const mapped of enabledObjects(context)) {
      if (!isScim(mapped)) continue;
      for (const { name, nameSpan, pointer, type, multivalued, isComplex } of mapped.targetAttributes?.values() ?? []) {
        if (!/^urn:ietf:params:scim:schemas:extension:(?!enterprise:)/i.test(name)) continue;
        const fault = isComplex ? 'a complex attribute' : type === 'Reference' ? 'a reference' : multivalued ? 'a list' : null;
        if (fault === null) continue;
        context.report({ span: nameSpan, pointer, message: `This custom attribute is ${fault}, and a non-gallery app supports only plain ones with a single value, so nothing is sent for it. Make it one, or leave it out.` });
      }
    }
  },
});

const NON_GALLERY: ReadonlySet<string> = new Set(['scim', 'customappsso']);
