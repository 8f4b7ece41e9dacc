import type { MappedObject } from '../ruleRecord.ts';
import { mappingRule } from '../defineRule.ts';
import { exampleManifest, exampleMapping } from '../exampleManifest.ts';
import { enabledMappings } from '../mappedExpressions.ts';

const ANCHOR = exampleManifest({ target: ['userName', '{"name": "Id", "type": "String", "anchor": true}'], mappings: `${exampleMapping('userName', 'objectId', ', "matchingPriority": 1')}, ${exampleMapping('«Id»', 'objectId')}` });

export const idTarget = mappingRule({
  code: 'map/id-target',
  level: 'warning',
  title: 'Mapping to the key of the target object',
  why: 'The app makes the id of a resource itself: a mapping to it makes creates fail, or people twice. The anchor of another directory is such a key, too.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md', 'MicrosoftDocs/azure-docs#43807', 'MicrosoftDocs/azure-docs#52938'],
  fixable: true,
  bad: ['userName <- [userPrincipalName] match 1\n«id» <- [objectId]\n', ANCHOR],
  good: ['userName <- [userPrincipalName] match 1\nexternalId <- [objectId]\n', ANCHOR.replace(/[«»]/g, '').replace('"Id", "source"', '"Id", "matchingPriority": 2, "source"')],
  fix: [{ before: 'userName <- [userPrincipalName] match 1\nid <- [objectId]\n', after: 'userName <- [userPrincipalName] match 1\n' }],
  check: (context) => {
    for (const { mapped, mapping } of enabledMappings(context)) {
      const isId = mapping.target === 'id' && /^urn:ietf:params:scim:/.test(mapped.objectMapping.targetObjectName ?? 'urn:ietf:params:scim:');
      // Accounts may be found by their anchor; writing it is the mistake.
      if (!isId && (mapping.matchingPriority > 0 || mapping.source.kind === 'none' || !isOnlyAnchor(mapped, mapping.target))) continue;
      context.report({
        span: mapping.targetSpan,
        pointer: mapping.pointer,
        ...(isId ? {} : { severity: 'hint' as const }),
        message: isId
          ? 'The app makes id itself, so a mapping to it makes creates fail or people twice. Delete it; externalId is the place for your own identifier.'
          : `${mapping.target} is the key by which the target knows its objects, and most targets make it themselves. Delete the mapping unless yours takes it.`,
        fixes: [{ title: `Delete the mapping to ${mapping.target}`, safe: false, effect: 'provisioning', edits: [{ kind: 'deleteMapping', mapping }] }],
      });
    }
  },
});

function isOnlyAnchor({ targetAttributes }: MappedObject, target: string): boolean {
  if (targetAttributes?.get(target)?.anchor !== true) return false;
  return [...targetAttributes.values()].filter(({ anchor }) => anchor).length === 1;
}
