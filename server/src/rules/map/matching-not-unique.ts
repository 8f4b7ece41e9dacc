import { mappingRule } from '../defineRule.ts';

export const matchingNotUnique = mappingRule({
  code: 'map/matching-not-unique',
  level: 'warning',
  title: 'Matching on something that people share',
  why: 'Two people can have the same value, and then the wrong account is linked, or provisioning fails with DuplicateTargetEntries.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md', 'MicrosoftDocs/azure-docs#101526'],
  fixable: false,
  bad: ['«displayName» <- [displayName] match 1\n'],
  good: ['userName <- [userPrincipalName] match 1\n', 'mapping "Groups"\n  Group -> Group\n  displayName <- [displayName] match 1\n'],
  check: ({ objectMappings, report }) => {
    for (const { objectMapping } of objectMappings) {
      if ((objectMapping.sourceObjectName ?? 'User') !== 'User') continue;
      for (const mapping of objectMapping.attributeMappings) {
        if (mapping.matchingPriority <= 0 || !SHARED.has(mapping.target)) continue;
        report({ span: mapping.targetSpan, pointer: mapping.pointer, message: `Two people can have the same ${mapping.target}, and then the wrong account is linked or provisioning fails. Match on an identifier.` });
      }
    }
  },
});

/** Target attributes whose values are no identifiers. */
const SHARED: ReadonlySet<string> = new Set(['displayName', 'nickName', 'title', 'department', 'name.formatted', 'name.givenName', 'name.familyName', 'givenName', 'surname', 'city', 'country', 'preferredLanguage']);
