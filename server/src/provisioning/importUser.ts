import type { SampleUser } from '../population/sampleUser.ts';
import type { Value } from '../values/value.ts';

/** A user as the service sees it after the import step. */
export interface ImportedUser {
  readonly attributes: ReadonlyMap<string, Value>;
  /** Whether the name of a guest was turned into the address that the guest signs in with elsewhere. */
  readonly renamed: boolean;
}

/**
 * Imports a user: before mapping and matching, `alias_domain#EXT#@tenant` becomes `alias@domain`, and the raw name is
 * `originalUserPrincipalName` (spec/provisioning-service.md, 1.5). A domain holds no underscore, so the last one stands for the @.
 * @param reads the source attributes that the job names
 */
export function importUser({ attributes }: SampleUser, reads: ReadonlySet<string>): ImportedUser {
  const name = attributes.get('userPrincipalName');
  const guest = typeof name === 'string' ? guestAddress(name) : null;
  const wantsOriginal = reads.has('originalUserPrincipalName') && !attributes.has('originalUserPrincipalName') && name !== undefined;
  if (guest === null && !wantsOriginal) return { attributes, renamed: false };
  const imported = new Map(attributes);
  if (name !== undefined && !imported.has('originalUserPrincipalName')) imported.set('originalUserPrincipalName', name);
  if (guest !== null) imported.set('userPrincipalName', guest);
  return { attributes: imported, renamed: guest !== null };
}

/** The address of a guest, or null when the name is not that of a guest. */
export function guestAddress(userPrincipalName: string): string | null {
  const mark = userPrincipalName.includes('#') ? userPrincipalName.toUpperCase().lastIndexOf('#EXT#@') : -1;
  const underscore = mark < 0 ? -1 : userPrincipalName.lastIndexOf('_', mark - 1);
  if (underscore <= 0 || underscore === mark - 1) return null;
  return `${userPrincipalName.slice(0, underscore)}@${userPrincipalName.slice(underscore + 1, mark)}`;
}
