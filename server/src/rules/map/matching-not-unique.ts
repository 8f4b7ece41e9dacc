import { mappingRule } from '../defineRule.ts';
import { enabledMappings } from '../mappedExpressions.ts';

export const matchingNotUnique = mappingRule({
  code: 'map/matching-not-unique',
  level: 'warning',
  title: 'Matching on something that people share',
  why: 'Two people can have the same value, and then the wrong account is linked, or provisioning fails with DuplicateTargetEntries or DuplicateSourceEntries.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md', 'MicrosoftDocs/azure-docs#101526'],
  fixable: false,
  bad: ['«displayName» <- [displayName] match 1\n', '«userName» <- [displayName] match 1\n'],
  good: ['userName <- [userPrincipalName] match 1\n', 'mapping "Groups"\n  Group -> Group\n  displayName <- [displayName] match 1\n'],
  check: (context) => {
    for (const { mapped: { objectMapping, profileObject }, mapping } of enabledMappings(context)) {
      if ((objectMapping.sourceObjectName ?? 'User') !== 'User' || mapping.matchingPriority <= 0) continue;
      // What a profile asks to match by is the vendor's own choice.
      if ((profileObject?.attributes.find(({ name }) => name === mapping.target)?.match ?? 0) > 0) continue;
      const root = mapping.source.kind === 'expression' ? context.parse(mapping.source.expression).root : null;
      const shared = SHARED.has(mapping.target) ? mapping.target : root?.kind === 'attribute' && SHARED.has(root.name) ? root.name : null;
      if (shared === null) continue;
      context.report({ span: mapping.targetSpan, pointer: mapping.pointer, message: `Two people can have the same ${shared}, and then the wrong account is linked or provisioning fails. Match on an identifier.` });
    }
  },
});

/** Attributes whose values are no identifiers; a mail nickname can collide and change. */
const SHARED: ReadonlySet<string> = new Set([
  'displayName', 'nickName', 'mailNickname', 'title', 'jobTitle', 'department', 'companyName', 'name.formatted', 'name.givenName', 'name.familyName', 'givenName', 'surname',
  'city', 'country', 'state', 'preferredLanguage',
]);
