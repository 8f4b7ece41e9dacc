import { sameStructure } from '../../expression/walk.ts';
import type { FlowTypeFlag, ObjectMapping } from '../../model/mappingModel.ts';
import type { ProfileObject } from '../../profiles/profile.ts';
import { mappingRule } from '../defineRule.ts';
import type { Fix } from '../finding.ts';
import type { MappingRuleContext } from '../ruleRecord.ts';
import { judgedObjectMappings, sourceSpan } from './profileMappings.ts';

const ACTION_WORDS: Readonly<Record<FlowTypeFlag, string>> = { Add: 'Create', Update: 'Update', Delete: 'Delete' };

export const changedDefault = mappingRule({
  code: 'profile/changed-default',
  level: 'warning',
  title: 'Default setting that the vendor asks to keep',
  why: 'The vendor describes the set-up with this setting as a new app has it. A changed one can leave people out, or keep leavers enabled.',
  fidelity: 'documented',
  sources: ['The page that the profile names.'],
  fixable: true,
  bad: [
    'profile qlik-cloud\nmapping "Users" «disabled»\n  User -> urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\n  userName <- [objectId] match 2\n',
    'profile qlik-cloud\nmapping "Users"\n  User -> urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\n  «actions Create»\n  userName <- [objectId] match 2\n',
    'profile qlik-cloud\nmapping "Groups"\n  Group -> urn:ietf:params:scim:schemas:core:2.0:Group\n  displayName <- «[mailNickname]» match 1\n',
  ],
  good: [
    'profile qlik-cloud\nmapping "Users"\n  User -> urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\n  actions Create, Update, Delete\n  userName <- [objectId] match 2\n',
    'profile qlik-cloud\nmapping "Groups"\n  Group -> urn:ietf:params:scim:schemas:core:2.0:Group\n  displayName <- [displayName] match 1\n  externalId <- [objectId]\n  members <- [members]\n',
  ],
  fix: [
    {
      before: 'profile qlik-cloud\nmapping "Users"\n  User -> urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\n  actions Create\n  userName <- [objectId] match 2\n',
      after: 'profile qlik-cloud\nmapping "Users"\n  User -> urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\n  actions Create, Update, Delete\n  userName <- [objectId] match 2\n',
    },
  ],
  check: (context) => {
    for (const { objectMapping, profileObject } of judgedObjectMappings(context)) {
      if (profileObject.closed) checkTopSection(context, objectMapping);
      if (profileObject.keepDefaults === true) checkMappings(context, objectMapping, profileObject);
    }
  },
});

function checkTopSection(context: MappingRuleContext, objectMapping: ObjectMapping): void {
  const { defaults, name } = context.profile;
  const at = (span: ObjectMapping['headSpan'] | null) => ({ span: span ?? objectMapping.headSpan, pointer: objectMapping.pointer });
  if (defaults.enabled === true && !objectMapping.enabled) {
    context.report({
      ...at(objectMapping.enabledSpan),
      message: `${name} expects this object mapping to be enabled; while it is disabled nobody is provisioned. Enable it.`,
      fixes: [fix('Enable the object mapping', true, { kind: 'setEnabled', objectMapping, enabled: true })],
    });
  }
  const actions = defaults.actions;
  const flowTypes = objectMapping.flowTypes;
  if (actions !== null && flowTypes !== null && actions.some((action) => !flowTypes.includes(action))) {
    const missing = actions.filter((action) => !flowTypes.includes(action)).map((action) => ACTION_WORDS[action]);
    context.report({
      ...at(objectMapping.flowTypesSpan),
      message: `${name} keeps the target object actions Create, Update and Delete; ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} switched off here. Switch ${missing.length === 1 ? 'it' : 'them'} on.`,
      fixes: [fix('Restore the target object actions', true, { kind: 'setFlowTypes', objectMapping, flowTypes: actions })],
    });
  }
  if (defaults.scope === 'none' && objectMapping.scope.groups.length > 0) {
    context.report({
      ...at(objectMapping.scopeSpan ?? objectMapping.scope.groups[0]?.span ?? null),
      message: `${name} is described without a scoping filter; with this one, people outside it are disabled or never created. Remove it, or keep it on purpose.`,
      fixes: [fix('Remove the scoping filters', false, { kind: 'setScope', objectMapping, groups: [] })],
    });
  }
}

function checkMappings(context: MappingRuleContext, objectMapping: ObjectMapping, profileObject: ProfileObject): void {
  const object = objectMapping.sourceObjectName ?? 'object';
  const keep = `${context.profile.name} asks to leave the ${object} mapping as it is`;
  for (const mapping of objectMapping.attributeMappings) {
    const attribute = profileObject.attributes.find((candidate) => candidate.name === mapping.target);
    const at = { pointer: mapping.pointer };
    if (attribute === undefined) {
      context.report({
        ...at,
        span: mapping.targetSpan,
        message: `${keep}, and ${mapping.target} is not part of it. Delete this mapping.`,
        fixes: [fix(`Delete the mapping to ${mapping.target}`, false, { kind: 'deleteMapping', mapping })],
      });
      continue;
    }
    const wanted = attribute.defaultExpression;
    const parsed = mapping.source.kind === 'expression' ? context.parse(mapping.source.expression) : null;
    if (wanted !== undefined && (parsed === null || !sameStructure(parsed.root, context.parse({ text: wanted }).root))) {
      context.report({
        ...at,
        span: sourceSpan(mapping),
        message: `${keep}, and ${mapping.target} is fed differently here. Set its source to ${wanted}.`,
        fixes: [fix(`Restore the source of ${mapping.target}`, false, { kind: 'setExpression', mapping, expression: wanted })],
      });
    }
    if (attribute.defaultMatch !== undefined && attribute.defaultMatch !== mapping.matchingPriority) {
      context.report({
        ...at,
        span: mapping.matchingSpan ?? mapping.targetSpan,
        message: `${keep}, and the matching precedence of ${mapping.target} is ${mapping.matchingPriority} instead of ${attribute.defaultMatch}. Set it back.`,
        fixes: [fix(`Restore the matching of ${mapping.target}`, false, { kind: 'setMatchingPriority', mapping, priority: attribute.defaultMatch })],
      });
    }
  }
}

function fix(title: string, safe: boolean, edit: Fix['edits'][number]): Fix {
  return { title, safe, effect: 'provisioning', edits: [edit] };
}
