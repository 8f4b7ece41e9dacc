import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { mappingDifferences, type MappingDifference } from '../compare/mappingDifferences.ts';
import type { ParsedExpression } from '../expression/ast.ts';
import type { ObjectMapping } from '../model/mappingModel.ts';
import { mappingSteps } from './mappingSteps.ts';
import { objectSteps } from './objectSteps.ts';
import { pairObjectMappings, type ObjectMappingPair } from './pairObjectMappings.ts';
import type { RunbookSection, RunbookStep } from './runbook.ts';

/** What differs between an object mapping as it is and as it is wanted. */
export interface ObjectChange {
  readonly pair: ObjectMappingPair;
  readonly differences: readonly MappingDifference[];
  readonly steps: readonly RunbookStep[];
}

/** What differs between two documents, by object mapping; the portal's dialog has no field for a flow behavior, which does not count. */
export function changesBetween(now: DocumentAnalysis, wanted: DocumentAnalysis): readonly ObjectChange[] {
  return pairObjectMappings(now, wanted).map((pair) => {
    const differences = mappingDifferences(setOf(pair.now, now), setOf(pair.wanted, wanted)).filter(({ change, fields }) => change !== 'changed' || fields.some((field) => field !== 'flowBehavior'));
    const reasons = wanted.profile.objects[pair.wanted?.sourceObjectName ?? pair.now?.sourceObjectName ?? 'User']?.attributes ?? [];
    const steps = mappingSteps(differences, wanted.parse, (target) => {
      const reason = reasons.find(({ name }) => name === target);
      return { why: reason?.note ?? null, provenance: reason?.provenance ?? null };
    });
    return { pair, differences, steps: [...objectSteps(pair), ...steps] };
  });
}

/**
 * A section for each object mapping that has to change.
 * @param users how many users are in the population, if there is one
 */
export function changedSections(changes: readonly ObjectChange[], users: number | null): readonly RunbookSection[] {
  return changes.filter(({ steps }) => steps.length > 0).map(({ pair, steps }) => {
    const name = pair.now?.name ?? pair.wanted?.name ?? DEFAULT_NAME;
    const open: RunbookStep = { text: `Open *Provisioning*, *Mappings*, and there *${name}*.`, why: null, provenance: null };
    const save: RunbookStep = {
      text: 'Select *Save*, and answer *Yes*.',
      why: `Saving may ask whether everybody is to be evaluated again${users === null ? '' : `: ${users} users of the population`}. On the first set-up that is what you want; on a job that runs already, read the comparison of the two mapping sets first.`,
      provenance: { fidelity: 'documented', source: 'MicrosoftDocs/entra-docs docs/identity/app-provisioning/customize-application-attributes.md' },
    };
    return { title: `Mapping table: ${name}`, steps: [open, ...steps, save] };
  });
}

/** What the portal calls it in a new app, for mapping files that do not say. */
const DEFAULT_NAME = 'Provision Microsoft Entra ID Users';

function setOf(objectMapping: ObjectMapping | null, { expressions }: DocumentAnalysis): Parameters<typeof mappingDifferences>[0] {
  if (objectMapping === null) return null;
  const parsed = expressions.filter((expression) => expression.objectMapping === objectMapping).map((expression): [string, ParsedExpression] => [expression.embedded.text, expression.parsed]);
  return { source: { objectMapping }, expressions: new Map(parsed) };
}
