import { mappingRule } from '../defineRule.ts';
import { enabledObjects } from '../mappedExpressions.ts';

export const tooManyMatching = mappingRule({
  code: 'map/too-many-matching',
  level: 'info',
  title: 'More than two matching attributes',
  why: 'Each matching attribute is one more query for each user that is not found, and one more way to link the wrong person.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: false,
  bad: ['userName <- [userPrincipalName] match 1\ntitle <- [mail] match 2\n«externalId» <- [objectId] match 3\n'],
  good: ['userName <- [userPrincipalName] match 1\nexternalId <- [objectId] match 2\n'],
  check: (context) => {
    const { report } = context;
    for (const { objectMapping } of enabledObjects(context)) {
      const matching = objectMapping.attributeMappings.filter(({ matchingPriority }) => matchingPriority > 0);
      const third = matching[2];
      if (third !== undefined) report({ span: third.targetSpan, pointer: third.pointer, message: `${matching.length} attributes match, and each is one more query and one more way to link the wrong person. Keep the one or two that identify a person.` });
    }
  },
});
