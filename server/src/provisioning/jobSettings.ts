import type { Product } from '../base/product.ts';

/** The switches of a job that the mapping set does not hold (spec/provisioning-service.md, 1.1). */
export interface JobSettings {
  /** The address of the SCIM endpoint as typed in the portal, with its query string; null: not known. */
  readonly tenantUrl: string | null;
  /** `all`: the portal's "Sync all users and groups". */
  readonly scope: 'assigned' | 'all';
  /** The secret SkipOutOfScopeDeletions: users who leave the scope are left as they are. */
  readonly skipOutOfScopeDeletions: boolean;
  /** How many disables and deletes one cycle may have; null: no limit. */
  readonly deletionThreshold: number | null;
  readonly product: Product;
  /** Milliseconds since 1970-01-01 UTC: what Now() gives. */
  readonly now: number;
  /** Makes Guid() and RandomString() repeatable. */
  readonly seed: number;
  readonly readings: Readonly<Record<string, string>>;
  /** The texts of `%Name%`, by name without the percent signs. */
  readonly jobParameters: Readonly<Record<string, string>>;
  readonly defaultDomain: string | undefined;
}

/** A new non-gallery app: assigned users only, nothing else set. */
export const defaultJobSettings: JobSettings = {
  tenantUrl: null,
  scope: 'assigned',
  skipOutOfScopeDeletions: false,
  deletionThreshold: null,
  product: 'scim',
  now: 0,
  seed: 0,
  readings: {},
  jobParameters: {},
  defaultDomain: undefined,
};
