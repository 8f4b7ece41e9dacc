import type { MappingDifference, MappingFacts } from '../compare/mappingDifferences.ts';
import type { ParsedExpression } from '../expression/ast.ts';
import { portalSource, rowName } from './portalSource.ts';
import type { RunbookStep } from './runbook.ts';

type Parse = (text: string) => ParsedExpression;
type Setting = NonNullable<RunbookStep['settings']>[number];

/**
 * The clicks that turn one set of attribute mappings into another: rows that go, rows that change, rows that come.
 * @param reasonFor why a target attribute has to be like that, if anybody says so
 */
export function mappingSteps(differences: readonly MappingDifference[], parse: Parse, reasonFor: (target: string) => Pick<RunbookStep, 'why' | 'provenance'>): readonly RunbookStep[] {
  const removed = differences.filter(({ change }) => change === 'removed');
  // A row that people are matched by goes last: until another row matches, the table would have none.
  const [matching, plain] = [removed.filter(({ old }) => (old?.precedence ?? 0) > 0), removed.filter(({ old }) => (old?.precedence ?? 0) === 0)];
  const changed = inFreeOrder(differences.filter(({ change }) => change !== 'removed'));
  return [...plain.map(deletion), ...changed.map((difference) => edit(difference)), ...matching.map(deletion)];

  function deletion({ target, old }: MappingDifference): RunbookStep {
    return { text: `Select *Delete* in the row ${rowName(portalSource(old?.expression ?? null, parse), target)}.`, ...reasonFor(target) };
  }

  function edit({ target, old, new: next, fields, change }: MappingDifference): RunbookStep {
    const text = change === 'added' ? `Select *Add New Mapping* for \`${target}\`, fill in the dialog, and select *Ok*.` : `Open the row ${rowName(portalSource(old?.expression ?? null, parse), target)}, set this, and select *Ok*.`;
    const targetField: readonly Setting[] = change === 'added' ? [{ field: 'Target attribute', value: target, isCode: true }] : [];
    const [source, ...others] = next === null ? [] : fields.map((field) => settingsOf(field, change === 'added' ? null : old, next));
    return { text, settings: [...(source ?? []), ...targetField, ...others.flat()], ...reasonFor(target) };
  }

  function settingsOf(field: keyof MappingFacts, old: MappingFacts | null, next: MappingFacts): readonly Setting[] {
    switch (field) {
      case 'expression': {
        const { mappingType, field: name, value } = portalSource(next.expression, parse);
        const type: readonly Setting[] = old !== null && portalSource(old.expression, parse).mappingType === mappingType ? [] : [{ field: 'Mapping type', value: mappingType, isCode: false }];
        return [...type, ...(name === null ? [] : [{ field: name, value, isCode: true }])];
      }
      case 'precedence': {
        const doesMatch = (facts: MappingFacts | null): boolean => (facts?.precedence ?? 0) > 0;
        const yesNo: readonly Setting[] = doesMatch(old) === doesMatch(next) ? [] : [{ field: 'Match objects using this attribute', value: doesMatch(next) ? 'Yes' : 'No', isCode: false }];
        return [...yesNo, ...(doesMatch(next) ? [{ field: 'Matching precedence', value: String(next.precedence), isCode: false }] : [])];
      }
      case 'default':
        return old === null && next.default === null ? [] : [{ field: 'Default value if null (optional)', value: next.default ?? '', isCode: true }];
      case 'flowType':
        return old === null && next.flowType === 'Always' ? [] : [{ field: 'Apply this mapping', value: APPLY[next.flowType] ?? next.flowType, isCode: false }];
      case 'flowBehavior':
        // The dialog has no field for it.
        return [];
    }
  }
}

const APPLY: Readonly<Record<string, string>> = { Always: 'Always', ObjectAddOnly: 'Only during object creation' };

/** Rows in an order in which a matching precedence is free before another row takes it; where rows swap theirs, any order will do. */
function inFreeOrder(differences: readonly MappingDifference[]): readonly MappingDifference[] {
  const left = [...differences];
  const ordered: MappingDifference[] = [];
  while (left.length > 0) {
    const taken = new Set(left.filter(moves).map(({ old }) => old?.precedence ?? 0));
    const free = left.findIndex((candidate) => !moves(candidate) || candidate.new === null || candidate.new.precedence === 0 || !taken.has(candidate.new.precedence));
    ordered.push(...left.splice(Math.max(0, free), 1));
  }
  return ordered;
}

function moves({ old, new: next }: MappingDifference): boolean {
  return (old?.precedence ?? 0) !== (next?.precedence ?? 0);
}
