import type { PlayedUser } from '../dryRun/playedUsers.ts';
import type { PreparedRun } from '../dryRun/prepareRuns.ts';
import { storyInWords } from '../dryRun/inWords.ts';
import type { DryRunDetailsResult, DryRunRowParameters, Refusal } from '../protocol.ts';
import type { UserStory } from '../provisioning/simulateStory.ts';
import { explainOutcome } from '../why/explainOutcome.ts';
import { sharedWith } from '../why/sharedWith.ts';
import type { DryRuns, PlayedDryRun } from './dryRuns.ts';

/** The answer for a row of a dry-run that the server does not know, or no longer. */
export const FORGOTTEN: Refusal = { ok: false, message: 'This dry-run is no longer there. Run it again.' };

/** A row with the dry-run and the object mapping that it belongs to. */
export interface FoundRow extends PlayedUser {
  readonly played: PlayedDryRun;
  readonly prepared: PreparedRun;
}

/** Finds a row of a dry-run that is being looked at. */
export function findRow(dryRuns: DryRuns, { run, row }: DryRunRowParameters): FoundRow | null {
  const played = dryRuns.get(run);
  const found = played?.users.at(row) ?? null;
  const prepared = found === null ? undefined : played?.mappings[found.mapping];
  return played === null || found === null || prepared === undefined ? null : { ...found, played, prepared };
}

/** Plays one user again, and tells every step of it. */
export async function dryRunDetails(dryRuns: DryRuns, parameters: DryRunRowParameters): Promise<DryRunDetailsResult> {
  const found = findRow(dryRuns, parameters);
  if (found === null) return FORGOTTEN;
  const { prepared, user, among, played } = found;
  const { job, simulator } = prepared;
  const explanation = await simulator.explain(user);
  // An expression that does not end has no steps; the outcome says which one it is.
  const simulated = explanation?.story.first ?? (await simulator.simulate([user])).outcomes[0];
  if (simulated === undefined) return FORGOTTEN;
  const outcome = among(simulated);
  const matching = (played.report?.end.summaries ?? []).flatMap(({ mapping, summary }) => (mapping === job.mapping ? summary.matching : []));
  const { why, change } = explainOutcome({ job, user, outcome, onlyNested: false, sharing: sharedWith(user.key, outcome, matching) });
  return {
    ok: true,
    outcome,
    why: { sentence: why, change },
    dialect: job.tenantUrl.dialect,
    traces: outcome.values.map((_, place) => explanation?.traces[place] ?? null),
    precedences: outcome.values.map((_, place) => Math.max(0, job.mappings[place]?.precedence ?? 0)),
    story: explanation === null ? [] : laterRuns(explanation.story),
  };
}

/** The first run is what the outcome tells already. */
function laterRuns(story: UserStory) {
  return story.next === null && story.unassigned === null ? [] : storyInWords(story).slice(1).map(({ moment, sentence }) => ({ moment, sentence }));
}
