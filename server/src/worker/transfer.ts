import type { UserComparison } from '../provisioning/compareUser.ts';
import type { UserOutcome } from '../provisioning/outcome.ts';

// Between threads objects are copied property by property, a text as one block of memory. Outcomes are many and full of small
// parts: writing and reading them as JSON takes less than half the time of copying them. For users there is no difference.

/** Outcomes as one text; each is a line of `dry-run --format jsonl`, so JSON holds all of it. */
export function outcomesToText(outcomes: readonly UserOutcome[]): string {
  return JSON.stringify(outcomes);
}

/** The outcomes of a text that `outcomesToText` made. */
export function outcomesFromText(text: string): readonly UserOutcome[] {
  return JSON.parse(text) as readonly UserOutcome[];
}

/** Comparisons as one text, for the same reason. */
export function comparisonsToText(comparisons: readonly UserComparison[]): string {
  return JSON.stringify(comparisons);
}

/** The comparisons of a text that `comparisonsToText` made. */
export function comparisonsFromText(text: string): readonly UserComparison[] {
  return JSON.parse(text) as readonly UserComparison[];
}
