import type { Span } from '../base/span.ts';
import type { JsonObject } from '../population/rawRecord.ts';
import type { OutcomeAction, OutcomeStatus, ScimRequest } from '../provisioning/outcome.ts';

/** A cases document (design 2): users, and what a mapping set is to do for them. The schema is schemas/entracases.schema.json. */
export interface CaseFile {
  /** The document under test, relative to the cases file, as are all file names here. */
  readonly document: string;
  readonly profile?: string;
  readonly users?: string;
  readonly target?: CaseTarget;
  readonly tenantUrl?: string;
  readonly scope?: 'assigned' | 'all';
  readonly now?: string;
  readonly seed?: number;
  readonly cases: readonly Case[];
}

/** Accounts of the app, or the name of a file that holds them. */
export type CaseTarget = string | readonly JsonObject[];

export interface Case {
  readonly name: string;
  /** A user as in a population, or the key of one in the file that `users` names. */
  readonly user: string | JsonObject;
  readonly target?: CaseTarget;
  readonly mapping?: string;
  readonly expect: Expectation;
}

/** What has to come out; what is not named is not looked at. */
export interface Expectation {
  readonly action?: OutcomeAction;
  readonly status?: OutcomeStatus;
  readonly code?: string | null;
  /** A part of the reason. */
  readonly reason?: string;
  readonly values?: Readonly<Record<string, ExpectedValue>>;
  readonly requests?: readonly ScimRequest[];
}

export type ExpectedValue = string | readonly string[] | null | { readonly status: 'ignored' | 'error' };

/** A case with its place in the document. */
export interface PlacedCase {
  readonly case: Case;
  readonly span: Span;
  /** The line where the user begins, counted from 1. */
  readonly line: number;
}
