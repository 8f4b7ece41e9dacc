import type { Profile } from '../profiles/profile.ts';
import type { Finding } from '../rules/finding.ts';
import type { RuleLevel, Settings } from '../settings/settings.ts';

/** The findings at the level that the settings give their rule, else the profile; those switched off are gone. */
export function levelled(findings: readonly Finding[], profile: Profile, settings: Settings): readonly Finding[] {
  return findings.flatMap((finding) => {
    const level = levelOf(finding.code, profile, settings);
    if (level === 'off') return [];
    return [level === undefined ? finding : { ...finding, severity: level }];
  });
}

/** The level that the settings give a rule, else the profile; undefined where neither says. */
export function levelOf(code: string, profile: Profile, settings: Settings): RuleLevel | undefined {
  return settings.rules?.[code] ?? profile.rules.find((rule) => rule.code === code)?.level;
}
