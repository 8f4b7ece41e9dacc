import type { Profile } from '../profiles/profile.ts';

/** The public page that a finding rests on: the profile's own page for a `profile/…` rule, else none. */
export function ruleLink(code: string, profile: Profile): string | null {
  return code.startsWith('profile/') && profile.source.url !== '' ? profile.source.url : null;
}
