import type { Product } from '../base/product.ts';

/** Where the public pages stand that describe functions; notes name them as their source. */
export const PAGES = {
  functions: 'https://learn.microsoft.com/entra/identity/app-provisioning/functions-for-customizing-application-data',
  cloudSync: 'https://learn.microsoft.com/entra/identity/hybrid/cloud-sync/reference-expressions',
  graphFunctions: 'https://learn.microsoft.com/graph/api/synchronization-synchronizationschema-functions',
  graphSource: 'https://learn.microsoft.com/graph/api/resources/synchronization-attributemappingsource',
  customizing: 'https://learn.microsoft.com/entra/identity/app-provisioning/customize-application-attributes',
  workdayGuide: 'https://learn.microsoft.com/entra/identity/app-provisioning/workday-expression-mapping-functions-guide',
  successFactorsGuide: 'https://learn.microsoft.com/entra/identity/app-provisioning/successfactors-expression-mapping-functions-guide',
  connect: 'https://learn.microsoft.com/entra/identity/hybrid/connect/reference-connect-sync-functions-reference',
  userCreation: 'https://learn.microsoft.com/entra/identity/app-provisioning/hr-user-creation-issues',
  dotnetDates: 'https://learn.microsoft.com/dotnet/standard/base-types/custom-date-and-time-format-strings',
} as const;

/** An exported synchronization schema of a cloud sync job, as published in public repositories. */
export const DEFAULT_CLOUD_SYNC_MAPPING = 'default attribute mappings of cloud sync, in exported schemas';

/** The section of the functions reference. */
export function functionsPage(section: string): string {
  return `${PAGES.functions}#${section.toLowerCase()}`;
}

/** The section of the cloud sync expression reference. */
export function cloudSyncPage(section: string): string {
  return `${PAGES.cloudSync}#${section.toLowerCase()}`;
}

/** Functions that both references list. */
export const EVERY_PRODUCT: readonly Product[] = ['scim', 'hr', 'cloud-sync', 'entra-to-ad'];

/** Functions that only the functions reference lists. */
export const APP_PRODUCTS: readonly Product[] = ['scim', 'hr'];

/** Functions that only the cloud sync reference lists. */
export const CLOUD_SYNC_PRODUCTS: readonly Product[] = ['cloud-sync', 'entra-to-ad'];
