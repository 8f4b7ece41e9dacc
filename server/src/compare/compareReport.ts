import type { CompareEnd, ComparedUser } from './compareRequest.ts';
import type { Effect } from './effect.ts';
import { TOLD_EFFECTS } from './inWords.ts';
import type { JudgedThreshold } from './thresholds.ts';

/** What a comparison says to people: users by effect, as many as can be read. */
export interface CompareReport {
  readonly end: Extract<CompareEnd, { readonly ok: true }>;
  readonly groups: readonly UserGroup[];
  readonly thresholds: readonly JudgedThreshold[];
  /** What was read otherwise than it is written, or could not be read. */
  readonly notices: readonly string[];
}

/** The users of one effect; at most MOST_LISTED of them, and how many more there are. */
export interface UserGroup {
  readonly effect: Exclude<Effect, 'unchanged'>;
  readonly users: readonly ComparedUser[];
  readonly more: number;
}

/** Collects a report while users go by; memory is bounded by what can be read. */
export interface CompareReportBuilder {
  readonly add: (user: ComparedUser) => void;
  readonly notice: (line: number, message: string) => void;
  readonly finish: (end: Extract<CompareEnd, { readonly ok: true }>, thresholds: readonly JudgedThreshold[]) => CompareReport;
}

const MOST_LISTED = 100;

/** Starts a report. */
export function compareReportBuilder(): CompareReportBuilder {
  const listed = new Map<Effect, ComparedUser[]>();
  const counts = new Map<Effect, number>();
  const notices: string[] = [];
  return {
    add: (user) => {
      const users = listed.get(user.effect) ?? [];
      listed.set(user.effect, users);
      if (users.length < MOST_LISTED) users.push(user);
      counts.set(user.effect, (counts.get(user.effect) ?? 0) + 1);
    },
    notice: (line, message) => {
      if (notices.length < MOST_LISTED) notices.push(`Line ${line}: ${message}`);
    },
    finish: (end, thresholds) => ({
      end,
      groups: TOLD_EFFECTS.flatMap((effect) => {
        const users = listed.get(effect) ?? [];
        return users.length === 0 ? [] : [{ effect, users, more: (counts.get(effect) ?? 0) - users.length }];
      }),
      thresholds,
      notices,
    }),
  };
}
