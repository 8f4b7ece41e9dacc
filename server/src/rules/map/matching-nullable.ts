import { mappingRule } from '../defineRule.ts';

export const matchingNullable = mappingRule({
  code: 'map/matching-nullable',
  level: 'warning',
  title: 'Matching on a value that people lack',
  why: 'A user without a value for the only matching attribute is skipped or created twice. These attributes are empty for many users.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: false,
  bad: ['«emails[type eq "work"].value» <- [mail] match 1\n'],
  good: ['emails[type eq "work"].value <- [mail] match 1\nuserName <- [userPrincipalName] match 2\n', 'userName <- [userPrincipalName] match 1\n'],
  check: ({ objectMappings, parse, report }) => {
    for (const { objectMapping } of objectMappings) {
      const [only, second] = objectMapping.attributeMappings.filter(({ matchingPriority }) => matchingPriority > 0);
      if (only === undefined || second !== undefined || only.source.kind !== 'expression') continue;
      const { root } = parse(only.source.expression);
      if (root.kind !== 'attribute' || !OFTEN_EMPTY.has(root.name)) continue;
      report({ span: only.targetSpan, pointer: only.pointer, message: `Users without ${root.name} cannot be matched, so they are skipped or created twice. Add a second matching attribute that everybody has.` });
    }
  },
});

/** Attributes of Entra users that are empty for many of them. */
const OFTEN_EMPTY: ReadonlySet<string> = new Set(['mail', 'employeeId', 'givenName', 'surname', 'mobile', 'telephoneNumber', 'otherMails', 'proxyAddresses', 'department', 'jobTitle']);
