/**
 * Names that Microsoft Graph, its PowerShell module and the portal's downloads use, and the provisioning engine's name for the same
 * attribute (spec/directory-attributes.md). Whoever exports users meets the left ones; expressions know only the right ones.
 */
const ENGINE_NAMES: ReadonlyMap<string, string> = new Map([
  ['id', 'objectId'],
  ['mobilephone', 'mobile'],
  ['businessphones', 'telephoneNumber'],
  ['officelocation', 'physicalDeliveryOfficeName'],
  ['faxnumber', 'facsimileTelephoneNumber'],
  ['onpremisessyncenabled', 'dirSyncEnabled'],
]);

/** The provisioning engine's name for an attribute that Graph calls otherwise, letter case aside; undefined when they agree. */
export function engineNameOf(graphName: string): string | undefined {
  return ENGINE_NAMES.get(graphName.toLowerCase());
}

/** Graph properties that hold attributes of the engine as their own properties: `onPremisesExtensionAttributes.extensionAttribute1`. */
export const FLATTENED_PROPERTIES: ReadonlySet<string> = new Set(['onPremisesExtensionAttributes']);
