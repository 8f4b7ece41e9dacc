import type { BenchServers } from './languageServer.ts';

/** A goal of design 8: what a piece of work may cost, as a multiple of the work that it is held against, in one run. */
export interface Bench {
  readonly name: string;
  /** What one unit of the figures is: the base that each run is divided by, or a plain unit. */
  readonly base: string;
  /** The figure may be at most `must`, and should be at most `aim`; null: it is only shown. */
  readonly goal: { readonly must: number; readonly aim: number } | null;
  readonly measure: (context: BenchContext) => Promise<Measurement>;
}

export interface BenchContext {
  readonly servers: BenchServers;
  /** How often each piece of work is measured. */
  readonly repetitions: number;
}

export interface Measurement {
  /** What is held against the goal. */
  readonly figure: number;
  /** The figures of all runs, for their range. */
  readonly figures: readonly number[];
  /** What else is worth knowing: sizes, and the plain times behind the ratio. */
  readonly note: string;
}
