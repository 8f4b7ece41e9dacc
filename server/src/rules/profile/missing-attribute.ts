import type { ObjectMapping } from '../../model/mappingModel.ts';
import type { ProfileAttribute } from '../../profiles/profile.ts';
import { mappingRule } from '../defineRule.ts';
import { judgedObjectMappings, wantedExpression } from './profileMappings.ts';

export const missingAttribute = mappingRule({
  code: 'profile/missing-attribute',
  level: 'error',
  title: 'Attribute mapping that the target app needs',
  why: 'The profile names attributes that must be mapped. Without the mapping the app never gets the value, for any user.',
  fidelity: 'documented',
  sources: ['The page that the profile names.'],
  fixable: true,
  bad: [
    'profile «qlik-cloud»\nuserName <- [objectId] match 2\nactive <- Switch([IsSoftDeleted], , "False", "True", "True", "False")\nemails[type eq "work"].value <- [mail] match 1\nname.formatted <- Join(" ", [givenName], [surname])\n',
  ],
  good: [
    'profile qlik-cloud\nuserName <- [objectId] match 2\nactive <- Switch([IsSoftDeleted], , "False", "True", "True", "False")\nemails[type eq "work"].value <- [mail] match 1\nname.formatted <- Join(" ", [givenName], [surname])\nexternalId <- [objectId]\n',
  ],
  fix: [
    {
      before:
        'profile qlik-cloud\nuserName <- [objectId] match 2\nactive <- Switch([IsSoftDeleted], , "False", "True", "True", "False")\nname.formatted <- Join(" ", [givenName], [surname])\nexternalId <- [objectId]\n',
      after:
        'profile qlik-cloud\nuserName <- [objectId] match 2\nactive <- Switch([IsSoftDeleted], , "False", "True", "True", "False")\nname.formatted <- Join(" ", [givenName], [surname])\nexternalId <- [objectId]\nemails[type eq "work"].value <- [mail]  match 1\n',
    },
  ],
  check: (context) => {
    for (const { objectMapping, profileObject } of judgedObjectMappings(context)) {
      const mapped = new Set(objectMapping.attributeMappings.map((mapping) => mapping.target));
      for (const attribute of profileObject.attributes) {
        if (attribute.mappingRequired !== true || mapped.has(attribute.name)) continue;
        const expression = wantedExpression(attribute);
        context.report({
          // A file without headers has no line for the object mapping; its profile line asks for the attribute.
          span: objectMapping.name === null && context.model.profile !== null ? context.model.profile.span : objectMapping.headSpan,
          pointer: objectMapping.pointer,
          message: `${context.profile.name} needs a mapping to ${attribute.name}, and there is none.${expression === null ? '' : ` Add ${attribute.name} <- ${expression}.`}`,
          fixes: [
            {
              title: `Add the mapping to ${attribute.name}`,
              safe: expression !== null,
              effect: 'provisioning',
              edits: [insertion(objectMapping, attribute, expression)],
            },
          ],
        });
      }
    }
  },
});

function insertion(into: ObjectMapping, attribute: ProfileAttribute, expression: string | null) {
  return {
    kind: 'insertMapping',
    into,
    mapping: { target: attribute.name, expression, matchingPriority: attribute.match ?? 0, defaultValue: null },
  } as const;
}
