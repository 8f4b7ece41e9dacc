import { genericScim } from './genericScim.ts';
import type { Profile } from './profile.ts';
import { qlikCloud } from './qlikCloud.ts';

/** The profiles that come with Mapwright. */
export const builtInProfiles: readonly Profile[] = [genericScim, qlikCloud];

/** The profile that holds when nobody chose one (design 5). */
export const defaultProfile: Profile = genericScim;

/** The built-in profile with this id, or undefined. */
export function builtInProfile(id: string): Profile | undefined {
  return builtInProfiles.find((profile) => profile.id === id);
}
