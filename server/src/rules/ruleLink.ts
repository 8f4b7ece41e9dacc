import type { Profile } from '../profiles/profile.ts';
import { allRules } from './registry.ts';
import { sourceAddress } from './sourceAddress.ts';

/** The public page that a finding rests on: the profile's own page for a `profile/…` rule, else the first source of the rule that is a page; else none. */
export function ruleLink(code: string, profile: Profile): string | null {
  if (code.startsWith('profile/') && profile.source.url !== '') return profile.source.url;
  for (const source of allRules.find((rule) => rule.code === code)?.sources ?? []) {
    const address = sourceAddress(source);
    if (address !== null) return address;
  }
  return null;
}
