import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { changedSections, changesBetween } from './changedSections.ts';
import type { Runbook, RunbookSection, RunbookStep } from './runbook.ts';
import { setupSteps } from './setupSteps.ts';
import type { Trial } from './trialUsers.ts';

/** What a runbook is made from. */
export interface RunbookRequest {
  readonly now: DocumentAnalysis;
  readonly wanted: DocumentAnalysis;
  /** What no click brings about, as sentences. */
  readonly left: readonly string[];
  /** Users to try the mappings with; null without a population. */
  readonly trial: Trial | null;
}

/** The click list from one mapping set to another, with what comes before and after the table. */
export function buildRunbook({ now, wanted, left, trial }: RunbookRequest): Runbook {
  const { profile } = wanted;
  const changes = changesBetween(now, wanted);
  const tables = changedSections(changes, trial?.users ?? null);
  const nothing: RunbookSection = { title: 'Mapping table', steps: [{ text: 'Leave the mappings as they are.', why: 'They are as they should be.', provenance: null }] };
  const sections: readonly RunbookSection[] = [
    { title: 'The application', steps: setupSteps('app', profile) },
    { title: 'The connection', steps: setupSteps('credentials', profile) },
    ...(tables.length === 0 ? [nothing] : tables),
    ...(tables.length === 0 ? [] : [{ title: 'The connection once more', steps: setupSteps('saved', profile) }]),
    { title: 'Who is provisioned', steps: setupSteps('assignments', profile) },
    { title: 'A trial', steps: [...setupSteps('trial', profile), ...trialSteps(trial)] },
    { title: 'Start', steps: setupSteps('start', profile) },
    { title: 'Afterwards', steps: setupSteps('logs', profile) },
  ];
  return { title: `${profile.name}: runbook`, sections, notes: [...left, ...profile.notes.map(({ text }) => text)] };
}

function trialSteps(trial: Trial | null): readonly RunbookStep[] {
  return (trial?.proposed ?? []).map(({ display, key, without, users }) => ({
    text: `Provision \`${display}\` (\`${key}\`).`,
    why: `${without.length === 0 ? 'This user has every value that the mappings read' : `This user has no ${without.join(', no ')}`}${users > 1 ? `, as ${users} users of the population` : ''}.`,
    provenance: null,
  }));
}
