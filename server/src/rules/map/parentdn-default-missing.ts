import { mappingRule } from '../defineRule.ts';
import { isCallTo, isGiven } from '../fn/callArguments.ts';

export const parentDnDefaultMissing = mappingRule({
  code: 'map/parentdn-default-missing',
  level: 'warning',
  title: 'Organisational unit without a default',
  why: 'Where no key fits, there is no parent, and the account cannot be created.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/workday-inbound-tutorial.md'],
  fixable: false,
  bad: ['parentDistinguishedName <- «Switch([City], , "Lund", "OU=Lund,DC=x")»\n'],
  good: ['parentDistinguishedName <- Switch([City], "OU=Other,DC=x", "Lund", "OU=Lund,DC=x")\n'],
  check: ({ objectMappings, parse, report }) => {
    for (const { objectMapping } of objectMappings) {
      for (const mapping of objectMapping.attributeMappings) {
        if (mapping.target !== 'parentDistinguishedName' || mapping.source.kind !== 'expression') continue;
        const { root } = parse(mapping.source.expression);
        if (!isCallTo(root, 'Switch') || isGiven(root.arguments[1])) continue;
        report({ span: mapping.source.expression.span, pointer: mapping.source.expression.pointer, message: 'For a value that fits no key there is no organisational unit, so the account is not created. Give a default as the second argument.' });
      }
    }
  },
});
