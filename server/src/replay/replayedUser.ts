import type { OutcomeAction, ScimRequest, UserOutcome } from '../provisioning/outcome.ts';
import type { ResourceDifference } from './resourceDifferences.ts';

/** What came of the requests of one user. */
export interface ReplayedUser {
  readonly user: UserOutcome['user'];
  readonly action: OutcomeAction;
  readonly requests: readonly ReplayedRequest[];
  /** Where the account that the app holds now is not the predicted one. */
  readonly differences: readonly ResourceDifference[];
  /** Whether every answer and the account are as predicted; what an app adds of its own does not count. */
  readonly agrees: boolean;
  /** What was not sent and why, as plain sentences. */
  readonly notes: readonly string[];
}

/** One request with the prediction and the answer, in a few words each. */
export interface ReplayedRequest {
  readonly method: ScimRequest['method'];
  readonly url: string;
  readonly predicted: string;
  readonly answer: string;
  readonly status: number;
  readonly agrees: boolean;
}
