import type { FilterGroup, ScopingFilter } from '../model/mappingModel.ts';
import type { Value } from '../values/value.ts';
import { compileClause, type ClauseVerdict, type CompiledClause } from './compileClause.ts';
import type { CompilePattern } from './compilePattern.ts';
import type { SimulatedRuleName } from './simulatedRule.ts';

/** The scoping filters of an object mapping, made ready for many users. */
export interface CompiledScope {
  /** The scoping filters; `clauses` of a verdict come in the same order. */
  readonly filters: readonly { readonly title: string; readonly clauses: readonly Omit<CompiledClause, 'judge'>[] }[];
  readonly judge: (attributes: ReadonlyMap<string, Value>) => ScopeVerdict;
  /** The experimental early cut; leaving it disables nobody. */
  readonly judgeInput: (attributes: ReadonlyMap<string, Value>) => ScopeVerdict;
  readonly reads: ReadonlySet<string>;
}

/** Whether a user passes the filters; `holds` is null when that cannot be simulated, and then `why` says what stands in the way. */
export interface ScopeVerdict {
  readonly holds: boolean | null;
  /** The portal's text of each clause that was judged, with its verdict. */
  readonly clauses: readonly { readonly text: string; readonly holds: boolean | null }[];
  readonly why: string | null;
  readonly rests: readonly SimulatedRuleName[];
}

/**
 * Compiles the filters: several filters are ORed, the clauses of one are ANDed (spec/provisioning-service.md, 1.4).
 * Without filters everybody passes. Category filters are not known well enough to be judged.
 */
export function compileScope({ groups, inputFilterGroups, categoryFilterGroups }: ScopingFilter, compile: CompilePattern): CompiledScope {
  const main = groups.map((group, index) => compileGroup(group, index, compile));
  const input = inputFilterGroups.map((group, index) => compileGroup(group, index, compile));
  const hasCategories = categoryFilterGroups.some(({ clauses }) => clauses.length > 0);
  const clauses = [...groups, ...inputFilterGroups].flatMap((group) => group.clauses);
  return {
    filters: main.map((clauses, index) => ({ title: titleOf(groups[index], index), clauses: clauses.map(({ attribute, text }) => ({ attribute, text })) })),
    judge: (attributes) => withCategories(judgeGroups(main, attributes), hasCategories),
    judgeInput: (attributes) => judgeGroups(input, attributes),
    reads: new Set(clauses.map(({ attribute }) => attribute)),
  };
}

function compileGroup(group: FilterGroup, index: number, compile: CompilePattern): readonly CompiledClause[] {
  return group.clauses.map((clause) => compileClause(clause, titleOf(group, index), compile));
}

function titleOf(group: FilterGroup | undefined, index: number): string {
  return group?.name ?? `Scoping filter ${index + 1}`;
}

function judgeGroups(groups: readonly (readonly CompiledClause[])[], attributes: ReadonlyMap<string, Value>): ScopeVerdict {
  if (groups.length === 0) return EVERYBODY;
  const clauses: { readonly text: string; readonly holds: boolean | null }[] = [];
  const rests = new Set<SimulatedRuleName>();
  let unknown: string | null = null;
  let holds = false;
  for (const group of groups) {
    const verdicts = group.map((clause): ClauseVerdict => {
      const verdict = clause.judge(attributes.get(clause.attribute) ?? null);
      clauses.push({ text: clause.text, holds: verdict.holds });
      for (const name of verdict.rests) rests.add(name);
      return verdict;
    });
    if (verdicts.some((verdict) => verdict.holds === false)) continue;
    const open = verdicts.find((verdict) => verdict.holds === null);
    if (open === undefined) holds = true;
    else unknown ??= open.why;
  }
  return { holds: holds || (unknown === null ? false : null), clauses, why: holds ? null : unknown, rests: [...rests] };
}

const EVERYBODY: ScopeVerdict = { holds: true, clauses: [], why: null, rests: [] };

function withCategories(verdict: ScopeVerdict, hasCategories: boolean): ScopeVerdict {
  if (!hasCategories || verdict.holds === false) return verdict;
  return { ...verdict, holds: null, why: 'The object mapping has category filters, whose meaning is not public.' };
}
