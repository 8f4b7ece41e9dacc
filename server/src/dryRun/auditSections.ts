import type { PopulationSummary } from '../provisioning/summary.ts';
import { branchLines } from './branchesInWords.ts';
import type { ObjectSummary } from './dryRunRequest.ts';
import { matchingLines } from './matchingInWords.ts';
import type { ReportSection, ReportTable } from './reportSection.ts';
import { scopeLines } from './scopeInWords.ts';

/** What the audits found, object mapping by object mapping; sections with nothing to say are left out. */
export function auditSections(summaries: readonly ObjectSummary[]): readonly ReportSection[] {
  return summaries.flatMap(({ mapping, summary }) => {
    const of = summaries.length > 1 && mapping !== null ? ` of ${mapping}` : '';
    return sectionsOf(summary).map((section) => ({ ...section, title: section.title + of }));
  });
}

function sectionsOf(summary: PopulationSummary): readonly ReportSection[] {
  const sections: readonly ReportSection[] = [
    { title: 'Scope', lines: scopeLines(summary.scope) },
    { title: 'Matching', lines: matchingLines(summary) },
    { title: 'Values', lines: [], table: valueTable(summary) },
    { title: 'Branches', lines: branchLines(summary.branches) },
  ];
  return sections.filter(({ lines, table }) => lines.length > 0 || (table?.rows.length ?? 0) > 0);
}

const VALUE_COLUMNS = ['value', 'null', 'ignored', 'default', 'error'] as const;

function valueTable({ mappings }: PopulationSummary): ReportTable {
  return { header: ['Target attribute', ...VALUE_COLUMNS], rows: mappings.map((mapping) => [mapping.target, ...VALUE_COLUMNS.map((column) => String(mapping[column]))]) };
}
