import { failure, success, type Result } from '../base/result.ts';
import type { CompareSummary } from './compareSummary.ts';

/** The counts that a limit can be set for. */
export const LIMITED = ['created', 'updated', 'disabled', 'deleted', 'duplicated', 'failing'] as const;
export type Limited = (typeof LIMITED)[number];

/** The most users that a version may touch in some way. */
export interface Threshold {
  readonly name: Limited;
  readonly most: number;
}

/** A threshold, and what was counted. */
export interface JudgedThreshold extends Threshold {
  readonly users: number;
  readonly passed: boolean;
}

/** The threshold of an option such as `--max-disabled`; or one sentence that says what it takes. */
export function thresholdOf(name: Limited, given: string): Result<Threshold, string> {
  const most = Number(given);
  if (!/^\d+$/.test(given) || !Number.isSafeInteger(most)) return failure(`--max-${name} takes a whole number from 0; "${given}" is none.`);
  return success({ name, most });
}

/** Which thresholds a comparison passes. */
export function judgeThresholds(thresholds: readonly Threshold[], summary: CompareSummary): readonly JudgedThreshold[] {
  return thresholds.map((threshold) => ({ ...threshold, users: summary[threshold.name], passed: summary[threshold.name] > threshold.most }));
}

/** A passed threshold as a sentence. */
export function thresholdSentence({ name, most, users }: JudgedThreshold): string {
  return `${users} ${users === 1 ? 'user' : 'users'} would be ${IN_WORDS[name]}, and --max-${name} allows ${most}.`;
}

const IN_WORDS: Readonly<Record<Limited, string>> = {
  created: 'created',
  updated: 'updated',
  disabled: 'disabled',
  deleted: 'deleted',
  duplicated: 'duplicated',
  failing: 'failing',
};
