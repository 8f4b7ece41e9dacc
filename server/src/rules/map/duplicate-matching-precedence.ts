import type { AttributeMapping } from '../../model/mappingModel.ts';
import { mappingRule } from '../defineRule.ts';

export const duplicateMatchingPrecedence = mappingRule({
  code: 'map/duplicate-matching-precedence',
  level: 'warning',
  title: 'Same matching precedence twice',
  why: 'Matching attributes are tried in the order of their precedence. Where two share one, nobody can say which is asked first, and with it whom an account is linked to.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md'],
  fixable: true,
  bad: ['userName <- [userPrincipalName] match 1\nexternalId <- [objectId] «match 1»\n'],
  good: ['userName <- [userPrincipalName] match 1\nexternalId <- [objectId] match 5\n'],
  fix: [
    {
      before: 'userName <- [userPrincipalName] match 1\nexternalId <- [objectId] match 1\n',
      after: 'userName <- [userPrincipalName] match 1\nexternalId <- [objectId] match 2\n',
    },
  ],
  check: (context) => {
    for (const { objectMapping, profileObject } of context.objectMappings) {
      // Where the profile asks for another precedence, its finding says all.
      const judged = ({ target, matchingPriority }: AttributeMapping): boolean => {
        const wanted = profileObject?.attributes.find(({ name }) => name === target)?.match;
        return wanted !== undefined && wanted !== matchingPriority;
      };
      const taken = new Map<number, AttributeMapping>();
      const all = new Set(objectMapping.attributeMappings.map((mapping) => mapping.matchingPriority));
      for (const mapping of objectMapping.attributeMappings) {
        if (mapping.matchingPriority <= 0) continue;
        const first = taken.get(mapping.matchingPriority);
        if (first === undefined) {
          taken.set(mapping.matchingPriority, mapping);
          continue;
        }
        if (judged(first) || judged(mapping)) continue;
        const free = firstFree(all);
        all.add(free);
        context.report({
          span: mapping.matchingSpan ?? mapping.targetSpan,
          pointer: mapping.pointer,
          message: `${mapping.target} and ${first.target} both have matching precedence ${mapping.matchingPriority}, so which one is tried first is open. Give each its own number.`,
          related: [{ span: first.matchingSpan ?? first.targetSpan, message: `${first.target} has it too.` }],
          fixes: [
            {
              title: `Set the matching precedence of ${mapping.target} to ${free}`,
              safe: false,
              effect: 'provisioning',
              edits: [{ kind: 'setMatchingPriority', mapping, priority: free }],
            },
          ],
        });
      }
    }
  },
});

function firstFree(taken: ReadonlySet<number>): number {
  let candidate = 1;
  while (taken.has(candidate)) candidate++;
  return candidate;
}
