import { failure, success, type Result } from '../base/result.ts';
import { defaultJobSettings, type JobSettings } from '../provisioning/jobSettings.ts';
import type { Settings } from '../settings/settings.ts';

/** What a command line or an editor says of a dry-run; absent parts come from mapwright.json. */
export interface DryRunOptions {
  readonly scope: string | undefined;
  readonly tenantUrl: string | undefined;
  /** An ISO instant. */
  readonly now: string | undefined;
  readonly seed: string | undefined;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly present: number;
}

/** The switches of the simulated job; or one sentence that names the option which cannot be used. */
export function jobSettingsFrom(settings: Settings, options: DryRunOptions): Result<JobSettings, string> {
  const scope = options.scope ?? settings.scope ?? 'assigned';
  if (scope !== 'assigned' && scope !== 'all') return failure(`--scope takes assigned or all; "${scope}" is neither.`);
  const now = options.now === undefined ? options.present : Date.parse(options.now);
  if (!Number.isFinite(now)) return failure(`--now takes an ISO time such as 2026-01-31T12:00:00Z; "${options.now ?? ''}" is none.`);
  const seed = options.seed === undefined ? 0 : Number(options.seed);
  if (!Number.isSafeInteger(seed)) return failure(`--seed takes a whole number; "${options.seed ?? ''}" is none.`);
  return success({
    ...defaultJobSettings,
    tenantUrl: options.tenantUrl ?? settings.tenantUrl ?? null,
    scope,
    skipOutOfScopeDeletions: settings.skipOutOfScopeDeletions ?? false,
    deletionThreshold: settings.deletionThreshold ?? null,
    now,
    seed,
    readings: settings.readings ?? {},
  });
}
