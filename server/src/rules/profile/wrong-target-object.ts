import { mappingRule } from '../defineRule.ts';
import { judgedObjectMappings } from './profileMappings.ts';

export const wrongTargetObject = mappingRule({
  code: 'profile/wrong-target-object',
  level: 'error',
  title: 'Target object that the target app does not have',
  why: 'The object mapping must lead to the object that the app provides. Another name resolves nowhere, and nobody is provisioned.',
  fidelity: 'documented',
  sources: ['The page that the profile names.'],
  fixable: true,
  bad: ['profile qlik-cloud\nmapping "Users"\n  User -> «urn:ietf:params:scim:schemas:core:2.0:Person»\n  userName <- [objectId] match 2\n'],
  good: ['profile qlik-cloud\nmapping "Users"\n  User -> urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\n  userName <- [objectId] match 2\n'],
  fix: [
    {
      before: 'profile qlik-cloud\nmapping "Users"\n  User -> urn:ietf:params:scim:schemas:core:2.0:Person\n  userName <- [objectId] match 2\n',
      after: 'profile qlik-cloud\nmapping "Users"\n  User -> urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\n  userName <- [objectId] match 2\n',
    },
  ],
  check: (context) => {
    for (const { objectMapping, profileObject } of judgedObjectMappings(context)) {
      // An open profile describes any app, so that its target object is only the usual one.
      if (!profileObject.closed && profileObject.keepDefaults !== true) continue;
      const wanted = profileObject.targetObject;
      const actual = objectMapping.targetObjectName;
      if (wanted === null || actual === null || actual === wanted) continue;
      context.report({
        span: objectMapping.targetObjectSpan ?? objectMapping.headSpan,
        pointer: objectMapping.pointer,
        message: `${context.profile.name} has no object ${actual}; ${objectMapping.sourceObjectName ?? 'this object'} is provisioned to ${wanted}. Set the target object to it.`,
        fixes: [
          {
            title: 'Set the target object',
            safe: true,
            effect: 'provisioning',
            edits: [{ kind: 'setTargetObject', objectMapping, name: wanted }],
          },
        ],
      });
    }
  },
});
