import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { DryRunHost, DryRunRequest } from '../dryRun/dryRunRequest.ts';
import type { LinkState } from '../provisioning/compareUser.ts';
import type { MatchingReport } from '../provisioning/matchingAudit.ts';
import type { UserOutcome } from '../provisioning/outcome.ts';
import type { CompareSummary } from './compareSummary.ts';
import type { JudgedComparison } from './effect.ts';
import type { MappingDifference } from './mappingDifferences.ts';
import type { ObjectDifference } from './objectDifferences.ts';

/** Two versions of a mapping set over one population and one app. */
export interface CompareRequest extends Omit<DryRunRequest, 'analysis'> {
  readonly old: DocumentAnalysis;
  readonly next: DocumentAnalysis;
  /** A restart with resetScope Full: the new set looks for every account again. */
  readonly reset: boolean;
}

export interface CompareHost extends Pick<DryRunHost, 'worker' | 'deadline' | 'isCancelled' | 'onNotice' | 'onProgress'> {
  /** Called with every user for whom something changes, in the order of the file. */
  readonly onUser: (user: ComparedUser) => void | Promise<void>;
}

/** A user for whom something changes. */
export interface ComparedUser extends JudgedComparison {
  readonly before: UserOutcome;
  readonly after: UserOutcome;
  readonly link: LinkState;
}

/** How a comparison ended. */
export type CompareEnd =
  | {
      readonly ok: true;
      readonly users: number;
      /** Rows of the population that could not be read. */
      readonly unread: number;
      readonly cancelled: boolean;
      readonly reset: boolean;
      readonly summary: CompareSummary;
      readonly mappings: readonly MappingDifference[];
      readonly objects: readonly ObjectDifference[];
      /** How well the matching attributes tell the users apart, with each version. */
      readonly matching: { readonly old: readonly MatchingReport[]; readonly new: readonly MatchingReport[] };
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly message: string };
