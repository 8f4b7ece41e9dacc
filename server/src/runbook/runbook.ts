import type { Provenance } from '../profiles/profile.ts';

/** A click list in the portal's own words: from a mapping set as it is to one that is wanted, with what comes before and after. */
export interface Runbook {
  readonly title: string;
  readonly sections: readonly RunbookSection[];
  /** What no click list can say, as plain sentences. */
  readonly notes: readonly string[];
}

export interface RunbookSection {
  readonly title: string;
  readonly steps: readonly RunbookStep[];
}

/** One thing to do, to be ticked off. Texts may hold `code`; names of the portal stand in *asterisks*. */
export interface RunbookStep {
  readonly text: string;
  /** What is to be set in the dialog that the step opens. */
  readonly settings?: readonly { readonly field: string; readonly value: string; readonly isCode: boolean }[];
  /** Why it has to be done; null where that is plain. */
  readonly why: string | null;
  /** Where it comes from, and how sure that is; null for what follows from the two mapping sets themselves. */
  readonly provenance: Provenance | null;
}
