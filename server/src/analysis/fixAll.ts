import { applyEdits } from '../base/textEdit.ts';
import type { MappingEdit } from '../model/mappingEdit.ts';
import type { Finding, Fix } from '../rules/finding.ts';
import type { DocumentAnalysis } from './documentAnalysis.ts';
import { isReadCompletely } from './isReadCompletely.ts';
import { resolveEdits } from './resolveEdits.ts';

/** What applying fixes gave. */
export interface FixResult {
  readonly text: string;
  readonly applied: readonly { readonly code: string; readonly title: string }[];
  /** Fixes that could not be made without losing something, with the reason. */
  readonly refused: readonly { readonly code: string; readonly title: string; readonly message: string }[];
  /** True when the last round still changed something: the rest needs another run. */
  readonly unfinished: boolean;
}

// A fix can reveal another finding; more rounds than this mean that two fixes undo each other.
const MOST_ROUNDS = 10;

/**
 * Applies fixes until nothing changes. A JSON document that could not be read completely is left as it is.
 * @param open understands a text; called once a round
 * @param find the findings of an understood text
 * @param wanted whether a fix of a finding is to be applied; the first wanted fix of each finding counts
 */
export function fixAll(
  text: string,
  open: (text: string) => DocumentAnalysis,
  find: (analysis: DocumentAnalysis) => readonly Finding[],
  wanted: (finding: Finding, fix: Fix) => boolean,
): FixResult {
  const applied: { code: string; title: string }[] = [];
  const refused = new Map<string, { code: string; title: string; message: string }>();
  let current = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const analysis = open(current);
    if (!isReadCompletely(analysis)) break;
    const chosen = find(analysis).flatMap((finding) => {
      const fix = finding.fixes.find((candidate) => wanted(finding, candidate));
      return fix === undefined || refused.has(keyOf(finding, fix)) ? [] : [{ finding, fix }];
    });
    const step = applyTogether(analysis, chosen);
    for (const { finding, fix, message } of step.refused) refused.set(keyOf(finding, fix), { code: finding.code, title: fix.title, message });
    if (step.text === current && step.refused.length === 0) return { text: current, applied, refused: [...refused.values()], unfinished: false };
    // One by one: as arguments of one call, a few hundred thousand overflow the stack.
    for (const { finding, fix } of step.applied) applied.push({ code: finding.code, title: fix.title });
    current = step.text;
  }
  return { text: current, applied, refused: [...refused.values()], unfinished: applied.length > 0 };
}

interface ChosenFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

interface Step {
  readonly text: string;
  readonly applied: readonly ChosenFix[];
  readonly refused: readonly (ChosenFix & { readonly message: string })[];
}

/** All fixes in one edit if they go together; else those that do not meddle with an earlier one, and the rest next round. */
function applyTogether(analysis: DocumentAnalysis, chosen: readonly ChosenFix[]): Step {
  const accepted: ChosenFix[] = [];
  const refused: (ChosenFix & { message: string })[] = [];
  const touched = new Set<unknown>();
  for (const candidate of chosen) {
    const alone = resolveEdits(analysis, candidate.fix.edits);
    if (!alone.ok) {
      refused.push({ ...candidate, message: alone.error.message });
      continue;
    }
    const subjects = candidate.fix.edits.flatMap(subjectsOf);
    if (subjects.some((subject) => touched.has(subject))) continue;
    for (const subject of subjects) touched.add(subject);
    accepted.push(candidate);
  }
  const together = resolveEdits(analysis, accepted.flatMap(({ fix }) => fix.edits));
  if (together.ok) return { text: applyEdits(analysis.text, together.value), applied: accepted, refused };
  // Each can be made but not all at once: one now, the others in later rounds.
  const first = accepted[0];
  const single = first === undefined ? undefined : resolveEdits(analysis, first.fix.edits);
  if (first === undefined || single?.ok !== true) return { text: analysis.text, applied: [], refused };
  return { text: applyEdits(analysis.text, single.value), applied: [first], refused };
}

/** What an edit changes, as a key: two fixes with a common one must not be applied in one round. */
function subjectsOf(edit: MappingEdit): readonly unknown[] {
  switch (edit.kind) {
    case 'deleteMapping':
    case 'setTarget':
    case 'setExpression':
    case 'editExpression':
    case 'setMatchingPriority':
    case 'setDefaultValue':
    case 'setFlowType':
    case 'setFlowBehavior':
    case 'clearSource':
      return [edit.mapping.pointer];
    case 'insertMapping':
      return [`${edit.into.pointer}#${edit.mapping.target}`];
    case 'setTargetObject':
    case 'setFlowTypes':
    case 'setEnabled':
    case 'setScope':
      return [`${edit.objectMapping.pointer}@${edit.kind}`];
    case 'text':
      return edit.edits.map((each) => `text@${each.span.start}-${each.span.end}`);
  }
}

function keyOf(finding: Finding, fix: Fix): string {
  return `${finding.code} ${finding.pointer} ${fix.title}`;
}
