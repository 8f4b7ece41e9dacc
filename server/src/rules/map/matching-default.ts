import { mappingRule } from '../defineRule.ts';
import { enabledObjects } from '../mappedExpressions.ts';

export const matchingDefault = mappingRule({
  code: 'map/matching-default',
  level: 'error',
  title: 'Default value on a matching attribute',
  why: 'Everybody without a value gets the same one and is linked to the same account.',
  fidelity: 'inferred',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: true,
  bad: ['userName <- [userPrincipalName] match 1  «default "unknown"»\n'],
  good: ['userName <- [userPrincipalName] match 1\n', 'title <- [jobTitle]  default "x"\nuserName <- [userPrincipalName] match 1\n'],
  fix: [{ before: 'userName <- [userPrincipalName]  match 1  default "unknown"\n', after: 'userName <- [userPrincipalName]  match 1\n' }],
  check: (context) => {
    const { report } = context;
    for (const { objectMapping } of enabledObjects(context)) {
      for (const mapping of objectMapping.attributeMappings) {
        // An empty default is what tools write where there is none.
        if (mapping.matchingPriority <= 0 || mapping.defaultValue === null || mapping.defaultValue === '') continue;
        report({
          span: mapping.defaultSpan ?? mapping.targetSpan,
          pointer: mapping.pointer,
          message: `Everybody without a value would match by ${JSON.stringify(mapping.defaultValue)} and be linked to one account. Remove the default value.`,
          fixes: [{ title: 'Remove the default value', safe: true, effect: 'provisioning', edits: [{ kind: 'setDefaultValue', mapping, value: null }] }],
        });
      }
    }
  },
});
