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
  /** The most milliseconds that one expression, or one user, may take. */
  readonly deadline?: number;
  readonly readings?: Readonly<Record<string, string>>;
}

/** The milliseconds that one expression, or one user, may take unless settings say otherwise (design 9). */
export const DEFAULT_DEADLINE = 1_000;

/** What a deadline may be at most, in milliseconds; schemas/mapwright.schema.json says the same. */
export const LONGEST_DEADLINE = 600_000;

/** No settings at all. */
export const noSettings: Settings = {};

/** The settings of two layers; what `over` sets wins, rule by rule. */
export function mergedSettings(under: Settings, over: Settings): Settings {
  return { ...under, ...over, rules: { ...under.rules, ...over.rules }, suppress: [...(over.suppress ?? []), ...(under.suppress ?? [])] };
}
