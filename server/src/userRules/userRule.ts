import type { ParsedExpression } from '../expression/ast.ts';
import type { ObjectMapping } from '../model/mappingModel.ts';
import type { SampleUser } from '../population/sampleUser.ts';
import type { Job } from '../provisioning/job.ts';
import type { UserOutcome } from '../provisioning/outcome.ts';
import type { MappingFinding, RuleDescription } from '../rules/ruleRecord.ts';

/**
 * Judges a mapping set by what it does to the users of a population. No message holds a value of a user: it says how many
 * there are, and their lines. Examples are a document and a population; `«…»` marks the span of the finding.
 */
export interface UserRule extends RuleDescription {
  readonly bad: readonly UserExample[];
  readonly good: readonly UserExample[];
  /** Begins to watch the population go by under one object mapping. */
  readonly watch: (context: UserRuleContext) => UserWatch;
}

export interface UserExample {
  readonly document: string;
  readonly users: readonly Readonly<Record<string, unknown>>[];
}

export interface UserRuleContext {
  readonly objectMapping: ObjectMapping;
  readonly job: Job;
  /** The tree of an expression of the object mapping. */
  readonly parse: (text: string) => ParsedExpression | undefined;
}

export interface UserWatch {
  readonly see: (user: SampleUser, outcome: UserOutcome) => void;
  /** What was found, when all have gone by. */
  readonly end: () => readonly MappingFinding[];
}

/** Identity with the type checked: a rule file exports `userRule({…})`. */
export function userRule(rule: UserRule): UserRule {
  return rule;
}

/** Whether the service takes the user on: filters, input filters and the assignment do not leave the user out. */
export function isTakenOn({ action, status, code }: UserOutcome): boolean {
  return !(action === 'None' && status === 'Skipped' && code !== 'ImportSkipped' && code !== 'RedundantExport');
}
