import { actionsOf, filterText } from '../compare/objectDifferences.ts';
import type { RunbookStep } from './runbook.ts';
import type { ObjectMappingPair } from './pairObjectMappings.ts';

const PLAIN = { why: null, provenance: null } as const;

/** The clicks above the table of attribute mappings: whether the object mapping is on, its actions, its scope. */
export function objectSteps({ now, wanted }: ObjectMappingPair): readonly RunbookStep[] {
  if (now === null || wanted === null) return [];
  const steps: RunbookStep[] = [];
  if (actionsOf(now) !== actionsOf(wanted)) steps.push({ text: `Under *Target Object Actions* tick ${actionsOf(wanted)}, and nothing else.`, ...PLAIN });
  const scope = filterText(wanted.scope.groups);
  if (filterText(now.scope.groups) !== scope) {
    const text = scope === null ? 'Under *Source Object Scope* delete every scoping filter.' : `Under *Source Object Scope* make the scoping filters say this: ${scope}.`;
    steps.push({ text, ...PLAIN });
  }
  if (wanted.targetObjectName !== null && now.targetObjectName !== null && now.targetObjectName !== wanted.targetObjectName) {
    steps.push({ text: `The target object has to be \`${wanted.targetObjectName}\`, and the portal has no field for it: change \`targetObjectName\` in the schema itself.`, ...PLAIN });
  }
  return steps;
}
