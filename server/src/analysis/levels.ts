import type { Profile } from '../profiles/profile.ts';
import type { Finding } from '../rules/finding.ts';
import type { Settings } from '../settings/settings.ts';

/** The findings at the level that the settings give their rule, else the profile; those switched off are gone. */
export function levelled(findings: readonly Finding[], profile: Profile, settings: Settings): readonly Finding[] {
  const ofProfile = new Map(profile.rules.map(({ code, level }) => [code, level]));
  return findings.flatMap((finding) => {
    const level = settings.rules?.[finding.code] ?? ofProfile.get(finding.code);
    if (level === 'off') return [];
    return [level === undefined ? finding : { ...finding, severity: level }];
  });
}
