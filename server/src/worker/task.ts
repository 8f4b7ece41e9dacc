import type { EvaluationAnswer, EvaluationRequest } from '../evaluate/evaluationRequest.ts';
import type { ExpressionProblem } from '../evaluate/check.ts';
import type { ParsedExpression } from '../expression/ast.ts';
import type { SampleUser } from '../population/sampleUser.ts';
import type { BranchCounts } from '../provisioning/branchAudit.ts';
import type { UserExplanation } from '../provisioning/explainUser.ts';
import type { JobSource } from '../provisioning/job.ts';
import type { JobSettings } from '../provisioning/jobSettings.ts';
import type { ScimResource } from '../provisioning/scimResource.ts';
import type { UserStory } from '../provisioning/simulateStory.ts';

/** What the evaluation worker can be asked. Plain data, since it is copied to another thread. */
export type WorkerTask =
  /** Evaluates one checked expression. */
  | {
      readonly kind: 'evaluate';
      readonly parsed: ParsedExpression;
      readonly problems: readonly ExpressionProblem[];
      readonly request: EvaluationRequest;
      readonly host: { readonly now: number; readonly seed: number };
    }
  /** Evaluates one checked expression for several users. */
  | {
      readonly kind: 'evaluateAll';
      readonly parsed: ParsedExpression;
      readonly problems: readonly ExpressionProblem[];
      readonly requests: readonly EvaluationRequest[];
      readonly host: { readonly now: number; readonly seed: number };
    }
  /** Makes an object mapping ready; the tasks below speak of it. Expressions come parsed, so that the worker needs no parser. */
  | {
      readonly kind: 'prepare';
      readonly source: JobSource;
      readonly settings: JobSettings;
      readonly expressions: ReadonlyMap<string, ParsedExpression>;
      readonly target: readonly ScimResource[] | null;
    }
  /** Makes two versions of an object mapping ready to be compared; `target` has an id for every account. */
  | {
      readonly kind: 'prepareComparison';
      readonly old: ComparedSide | null;
      readonly next: ComparedSide | null;
      readonly settings: JobSettings;
      readonly target: readonly ScimResource[] | null;
      readonly reset: boolean;
    }
  | { readonly kind: 'compare'; readonly users: readonly SampleUser[] }
  | { readonly kind: 'simulate'; readonly users: readonly SampleUser[] }
  | { readonly kind: 'story'; readonly user: SampleUser }
  /** Simulates one user and tells every step of every expression. */
  | { readonly kind: 'explain'; readonly user: SampleUser }
  /** Evaluates one mapping alone, to find the one that never ends; -1 is the scoping filter. */
  | { readonly kind: 'probe'; readonly user: SampleUser; readonly mapping: number };

/** One version of an object mapping, with its expressions parsed. */
export interface ComparedSide {
  readonly source: JobSource;
  readonly expressions: ReadonlyMap<string, ParsedExpression>;
}

export type WorkerAnswer =
  | { readonly kind: 'evaluated'; readonly answer: EvaluationAnswer }
  | { readonly kind: 'evaluatedAll'; readonly answers: readonly EvaluationAnswer[] }
  | { readonly kind: 'prepared' }
  /** `outcomes` are a text of `outcomesToText`; `branches` counts what these users took. */
  | { readonly kind: 'simulated'; readonly outcomes: string; readonly branches: BranchCounts }
  /** `comparisons` are a text of `comparisonsToText`. */
  | { readonly kind: 'compared'; readonly comparisons: string }
  | { readonly kind: 'story'; readonly story: UserStory }
  | { readonly kind: 'explained'; readonly explanation: UserExplanation }
  | { readonly kind: 'probed' };
