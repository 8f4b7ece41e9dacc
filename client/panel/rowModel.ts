import type { DryRunRow } from '../../server/src/protocol.ts';
import { hasWarning, kindOf, OUTCOME_KINDS, type OutcomeKind } from './outcomes.ts';

/** What the list shows: one kind of outcome, or those with a warning, or all; and of these the ones with all words of a text. */
export interface RowFilter {
  readonly outcome: OutcomeKind | 'warnings' | 'all';
  readonly text: string;
}

export const NO_FILTER: RowFilter = { outcome: 'all', text: '' };

/** The users of a dry-run, and which of them the list shows. Rows are named by their place in the population, from 0. */
export interface RowModel {
  /** Rows that have come in; those that pass the filter are shown behind the others. */
  readonly add: (rows: readonly DryRunRow[]) => void;
  readonly setFilter: (filter: RowFilter) => void;
  readonly filter: () => RowFilter;
  readonly row: (row: number) => DryRunRow | undefined;
  readonly total: () => number;
  /** The rows that are shown, in the order of the population. */
  readonly shown: () => readonly number[];
  /** The place of a row among the shown ones, or -1. */
  readonly placeOf: (row: number) => number;
  readonly counts: () => Readonly<Record<RowFilter['outcome'], number>>;
}

/** A model without users. */
export function createRowModel(): RowModel {
  const rows: DryRunRow[] = [];
  // What is searched, once anybody has searched: typing goes on while a hundred thousand users are looked through.
  const texts: (string | undefined)[] = [];
  const counts = Object.fromEntries([...OUTCOME_KINDS, 'warnings', 'all'].map((kind) => [kind, 0])) as Record<RowFilter['outcome'], number>;
  let filter = NO_FILTER;
  let shown: number[] = [];

  function passes(row: DryRunRow, at: number, words: readonly string[]): boolean {
    const { outcome } = filter;
    if (outcome === 'warnings' ? !hasWarning(row) : outcome !== 'all' && kindOf(row) !== outcome) return false;
    if (words.length === 0) return true;
    const text = (texts[at] ??= searchedText(row));
    return words.every((word) => text.includes(word));
  }

  return {
    add: (more) => {
      const words = wordsOf(filter.text);
      for (const row of more) {
        rows.push(row);
        if (passes(row, rows.length - 1, words)) shown.push(rows.length - 1);
        counts[kindOf(row)] += 1;
        counts.all += 1;
        if (hasWarning(row)) counts.warnings += 1;
      }
    },
    setFilter: (next) => {
      filter = next;
      const words = wordsOf(filter.text);
      shown = [];
      for (const [at, row] of rows.entries()) if (passes(row, at, words)) shown.push(at);
    },
    filter: () => filter,
    row: (row) => rows[row],
    total: () => rows.length,
    shown: () => shown,
    placeOf: (row) => placeIn(shown, row),
    counts: () => counts,
  };
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/\s+/).filter((word) => word !== '');
}

function searchedText(row: DryRunRow): string {
  return `${row.display}\n${row.key}\n${row.reason}\n${row.code ?? ''}\n${row.action}\n${row.mapping ?? ''}`.toLowerCase();
}

/** Where a number stands in an ascending list, or -1. */
function placeIn(ascending: readonly number[], wanted: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ascending[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
