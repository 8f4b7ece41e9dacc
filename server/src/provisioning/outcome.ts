import type { Fidelity } from '../base/fidelity.ts';
import type { JsonObject, JsonValue } from '../population/rawRecord.ts';
import type { MatchFacts, OutcomeCause, ScopeFacts } from './outcomeFacts.ts';
import type { SimulatedRuleName } from './simulatedRule.ts';

/** What the service would do with one user under one object mapping: a line of `dry-run --format jsonl` (design 5). */
export interface UserOutcome {
  readonly user: { readonly key: string; readonly display: string; readonly line: number };
  readonly object: { readonly rule: string | null; readonly mapping: string | null };
  readonly action: OutcomeAction;
  readonly status: OutcomeStatus;
  /** What decided: the name of the reason. */
  readonly cause: OutcomeCause;
  /** A code of the provisioning logs; null where none is known to belong to it. */
  readonly code: OutcomeCode | null;
  /** One plain sentence. */
  readonly reason: string;
  /** Null when the service does not come as far as to judge the scope. */
  readonly scope: ScopeFacts | null;
  /** Null when no account is looked for. */
  readonly match: MatchFacts | null;
  readonly steps: readonly OutcomeStep[];
  readonly values: readonly ValueRow[];
  readonly requests: { readonly default: readonly ScimRequest[]; readonly aadOptscim062020: readonly ScimRequest[] };
  readonly warnings: readonly string[];
  /** What the app's account changes; for a create, everything that is sent. */
  readonly changes: readonly ValueChange[];
  /** The SCIM id of the account, as far as it is known. */
  readonly targetId: string | null;
  /** The statements that this outcome rests on and that are not documented beyond doubt. */
  readonly rests: readonly SimulatedRuleName[];
}

export type OutcomeAction = 'Create' | 'Update' | 'Disable' | 'Delete' | 'StagedDelete' | 'Other' | 'None';
export type OutcomeStatus = 'Success' | 'Failure' | 'Skipped' | 'Warning';

/** Codes that public material knows (spec/provisioning-service.md, 1.12); the simulator needs no others. */
export type OutcomeCode =
  | 'DuplicateTargetEntries'
  | 'DuplicateSourceEntries'
  | 'EntryConflict'
  | 'EntrySynchronizationSkipped'
  | 'ImportSkipped'
  | 'InvalidAnchor'
  | 'MandatoryFieldsMissing'
  | 'NotEffectivelyEntitled'
  | 'RedundantExport'
  | 'SchemaPropertyCanOnlyAcceptValue';

/** A step as Provision on demand shows it, in the portal's order: import, scope, match, action. */
export interface OutcomeStep {
  readonly name: string;
  readonly type: 'Import' | 'Scoping' | 'Matching' | 'matching' | 'Export';
  readonly status: OutcomeStatus;
  readonly description: string;
  readonly details: JsonObject;
  readonly fidelity: Fidelity;
}

/** The value of one attribute mapping for the user. */
export interface ValueRow {
  readonly target: string;
  /** The expression as the portal shows it; `none` for the portal's type None. */
  readonly expression: string;
  readonly status: 'value' | 'null' | 'ignored' | 'error' | 'default';
  /** A text, a list of texts, or null. For an error, null. */
  readonly value: string | readonly string[] | null;
  readonly fidelity: Fidelity;
  /** Why the row is an error, or what is not sure about it. */
  readonly note: string | null;
}

export interface ValueChange {
  readonly target: string;
  readonly old: string | readonly string[] | null;
  readonly new: string | readonly string[] | null;
}

export interface ScimRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Absolute and percent-encoded. */
  readonly url: string;
  readonly body?: JsonValue;
}
