/** One part of what a dry-run says of a population as a whole, in plain words. */
export interface ReportSection {
  readonly title: string;
  readonly lines: readonly ReportLine[];
  readonly table?: ReportTable;
}

/** A sentence; one that is `deep` belongs to the one before. */
export interface ReportLine {
  readonly text: string;
  readonly deep?: true;
}

/** The first column is text, the others are numbers. */
export interface ReportTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
