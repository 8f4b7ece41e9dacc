import type { Severity } from '../base/severity.ts';

/** The level of a rule, or `off`. */
export type RuleLevel = Severity | 'off';

/** A finding that is accepted, with the reason. */
export interface Suppression {
  readonly rule: string;
  /** The JSON pointer of what is accepted; everything below it counts. */
  readonly path?: string;
  /** The target attribute whose mapping is accepted. */
  readonly target?: string;
  readonly reason: string;
}

/** What `mapwright.json` says (design 2); absent parts are not set. */
export interface Settings {
  readonly profile?: string | Readonly<Record<string, string>>;
  readonly rules?: Readonly<Record<string, RuleLevel>>;
  readonly suppress?: readonly Suppression[];
  readonly tenantUrl?: string;
  readonly tenantAlias?: string;
  readonly tokenExpires?: string;
  readonly scope?: 'assigned' | 'all';
  readonly skipOutOfScopeDeletions?: boolean;
  readonly deletionThreshold?: number;
  readonly readings?: Readonly<Record<string, string>>;
}

/** No settings at all. */
export const noSettings: Settings = {};

/** The settings of two layers; what `over` sets wins, rule by rule. */
export function mergedSettings(under: Settings, over: Settings): Settings {
  return { ...under, ...over, rules: { ...under.rules, ...over.rules }, suppress: [...(over.suppress ?? []), ...(under.suppress ?? [])] };
}
