import type { Job } from './job.ts';
import type { UserOutcome } from './outcome.ts';
import type { ScopeFacts } from './outcomeFacts.ts';

/** Who of a population is in scope, and what decided it. */
export interface ScopeReport {
  readonly users: number;
  readonly inScope: number;
  /** Users by what decided; those for whom the service does not come as far as to judge the scope are `notJudged`. */
  readonly because: Partial<Record<ScopeFacts['because'] | 'notJudged', number>>;
  readonly filters: readonly FilterReport[];
}

/** One scoping filter. Assigned or not, every user who comes to be judged counts. */
export interface FilterReport {
  readonly title: string;
  /** Users for whom every clause of it is true. */
  readonly passed: number;
  readonly clauses: readonly ClauseReport[];
}

export interface ClauseReport {
  /** As the portal shows it: title, attribute, operator, value. */
  readonly text: string;
  readonly true: number;
  readonly false: number;
  /** The service does what cannot be simulated. */
  readonly unknown: number;
  /** Users who pass no filter, and whom this filter would take if this clause were not there. */
  readonly decided: number;
}

/** Counts scopes and the verdicts of clauses. */
export interface ScopeAudit {
  readonly add: (outcome: UserOutcome) => void;
  readonly report: () => ScopeReport;
}

/** An audit of the scope of a job, at nobody. */
export function scopeAudit({ scope }: Job): ScopeAudit {
  const because: ScopeReport['because'] = {};
  const filters = scope.filters.map(({ title, clauses }) => ({ title, passed: 0, clauses: clauses.map(({ text }) => ({ text, true: 0, false: 0, unknown: 0, decided: 0 })) }));
  let users = 0;
  let inScope = 0;

  const countClauses = (verdicts: readonly (boolean | null)[]): void => {
    let from = 0;
    const judged = filters.map((filter) => {
      const mine = verdicts.slice(from, from + filter.clauses.length);
      from += filter.clauses.length;
      return { filter, mine, passes: mine.every((holds) => holds === true) };
    });
    const outside = judged.every(({ mine }) => mine.includes(false));
    for (const { filter, mine, passes } of judged) {
      if (passes) filter.passed += 1;
      const alone = outside && mine.filter((holds) => holds !== true).length === 1;
      for (const [at, holds] of mine.entries()) {
        const clause = filter.clauses[at];
        if (clause === undefined) continue;
        clause[holds === null ? 'unknown' : holds ? 'true' : 'false'] += 1;
        if (alone && holds === false) clause.decided += 1;
      }
    }
  };

  return {
    add: ({ scope: facts }) => {
      users += 1;
      const name = facts?.because ?? 'notJudged';
      because[name] = (because[name] ?? 0) + 1;
      if (facts === null) return;
      if (facts.inScope === true) inScope += 1;
      if (filters.length > 0) countClauses(facts.clauses);
    },
    report: () => ({ users, inScope, because, filters }),
  };
}
