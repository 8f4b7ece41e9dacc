import type { JsonValue } from '../json/valueOf.ts';
import type { ObjectMapping } from '../model/mappingModel.ts';

// What the service writes for a SCIM app outside of the gallery, key by key in its order (spec/manifest-model.md, metadata
// keys; observed). Some values are JSON in a string.

/** The metadata of a rule. */
export const RULE_METADATA: JsonValue = entries([['supportsProvisionOnDemand', 'true']]);

/** The metadata of an object mapping: it names the target by which users are matched at first, if there is one. */
export function mappingMetadata({ attributeMappings }: ObjectMapping): JsonValue {
  const [first] = attributeMappings.filter(({ matchingPriority }) => matchingPriority > 0).sort((one, other) => one.matchingPriority - other.matchingPriority);
  return entries([
    ['EscrowBehavior', '"Default"'],
    ['DisableMonitoringForChanges', 'false'],
    ...(first === undefined ? [] : [['OriginalJoiningProperty', first.target] as const]),
    ['Disposition', '"Normal"'],
    ['IsCustomerDefined', 'false'],
    ['ExcludeFromReporting', 'false'],
    ['Unsynchronized', 'false'],
  ]);
}

/** The metadata of an object definition: of Entra ID's user, or of an app's object that can be switched off. */
export function objectMetadata(isEntra: boolean, objectName: string, attributes: ReadonlyMap<string, unknown>): JsonValue {
  if (isEntra) return objectName === 'User' ? entries([['IsSoftDeletionSupported', 'true'], ['IsSynchronizeAllSupported', 'true']]) : [];
  return attributes.has('active') ? entries([['PropertyNameAccountEnabled', 'active']]) : [];
}

function entries(list: readonly (readonly [string, string])[]): JsonValue {
  return list.map(([key, value]) => ({ key, value }));
}
