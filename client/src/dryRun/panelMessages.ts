import type { DryRunDetailsResult, DryRunRow, DryRunSummary } from '../../../server/src/protocol.ts';

// What the extension and the web view of a dry-run say to each other.

/** What a dry-run is about. It is all that is kept from one session to the next: three addresses, and nothing of what is in the files. */
export interface DryRunSubject {
  readonly uri: string;
  readonly populationUri: string;
  /** Null: nobody is known to exist in the app. */
  readonly targetUri: string | null;
}

export type ToPanel =
  /** A dry-run begins; what was shown before goes. */
  | { readonly kind: 'begin'; readonly subject: DryRunSubject; readonly document: string; readonly population: string; readonly target: string | null }
  | { readonly kind: 'rows'; readonly rows: readonly DryRunRow[] }
  | { readonly kind: 'end'; readonly summary: DryRunSummary }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'details'; readonly row: number; readonly details: DryRunDetailsResult }
  /** A file that the dry-run read has changed since. */
  | { readonly kind: 'stale'; readonly file: string };

export type FromPanel =
  | { readonly kind: 'ready' }
  | { readonly kind: 'select'; readonly row: number }
  | { readonly kind: 'cancel' | 'again' | 'choosePopulation' | 'chooseTarget' }
  /** Null takes all users. */
  | { readonly kind: 'export'; readonly rows: readonly number[] | null }
  /** Shows the mapping of a value in its document. */
  | { readonly kind: 'goTo'; readonly row: number; readonly value: number };
