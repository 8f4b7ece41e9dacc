import { openDocument } from '../analysis/openDocument.ts';
import type { ParseCache } from '../analysis/parseCache.ts';
import { failure, success, type Result } from '../base/result.ts';
import type { JsonValue } from '../json/valueOf.ts';
import type { MappingModel, ObjectMapping } from '../model/mappingModel.ts';
import type { Profile, ProfileObject } from '../profiles/profile.ts';
import { noSettings } from '../settings/settings.ts';
import { convertIntoManifest, type Conversion } from './alignDocument.ts';
import { mappingMetadata, RULE_METADATA } from './newMetadata.ts';
import { newDirectories, SOURCE_DIRECTORY, TARGET_DIRECTORY } from './newDirectories.ts';

/**
 * A complete new manifest for a mapping file: rules, mappings with stored trees, and directories with every attribute of
 * the profile and every one that the mappings name, in the order of properties that the service writes.
 */
export function writeManifest(file: MappingModel, profile: Profile, parse: ParseCache): Result<Conversion, string> {
  const named = namedRules(file, profile);
  if (named.length === 0) return failure('The mapping file holds no mapping, so there is nothing to write into a manifest.');
  const skeleton = JSON.stringify({ synchronizationRules: named.map(ruleValue), directories: newDirectories(named.flatMap(({ objectMappings }) => objectMappings), profile, parse) }, null, 2);
  const manifest = openDocument({
    name: 'new.json', text: `${skeleton}\n`, settings: noSettings, settingsPath: 'new.json', commandProfile: profile.id, editorProfile: null, profiles: [profile], parse,
  });
  const converted = convertIntoManifest(manifest, { ...file, rules: named });
  return converted.ok ? success({ text: converted.value.text, notices: [OWN_IDS] }) : converted;
}

const OWN_IDS =
  'The manifest has no ids, since those of the schema, its rules and its directories are the app\'s own. Convert into the schema that the portal or Graph gives for your app before you upload it.';

type Rules = MappingModel['rules'];

/** The rules with every name that a manifest needs, so that the skeleton and the file speak of the same. */
function namedRules(file: MappingModel, profile: Profile): Rules {
  return file.rules.map((rule, index) => ({
    ...rule,
    name: rule.name ?? (index === 0 ? 'USER_OUTBOUND_USER' : `RULE_${index + 1}`),
    objectMappings: rule.objectMappings.map((mapping) => namedMapping(mapping, profile)),
  }));
}

function namedMapping(mapping: ObjectMapping, profile: Profile): ObjectMapping {
  const sourceObjectName = mapping.sourceObjectName ?? 'User';
  const known: ProfileObject | undefined = Object.hasOwn(profile.objects, sourceObjectName) ? profile.objects[sourceObjectName] : undefined;
  return {
    ...mapping,
    name: mapping.name ?? `Provision Microsoft Entra ID ${sourceObjectName}s`,
    sourceObjectName,
    targetObjectName: mapping.targetObjectName ?? known?.targetObject ?? `urn:ietf:params:scim:schemas:core:2.0:${sourceObjectName}`,
  };
}

function ruleValue(rule: Rules[number], index: number): JsonValue {
  return {
    editable: true,
    name: rule.name,
    priority: index + 1,
    sourceDirectoryName: SOURCE_DIRECTORY,
    targetDirectoryName: TARGET_DIRECTORY,
    metadata: RULE_METADATA,
    objectMappings: rule.objectMappings.map((mapping) => ({
      enabled: mapping.enabled,
      flowTypes: 'Add, Update, Delete',
      name: mapping.name,
      scope: null,
      sourceObjectName: mapping.sourceObjectName,
      targetObjectName: mapping.targetObjectName,
      attributeMappings: [],
      metadata: mappingMetadata(mapping),
    })),
  };
}
