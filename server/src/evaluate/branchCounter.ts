import type { ParsedExpression } from '../expression/ast.ts';
import { branchingCalls, type BranchingCall } from './branching.ts';
import type { CallWatch, CompileOptions } from './compile.ts';

/** How many users came to a branching call, and where it sent them. Plain data. */
export interface CallCounts {
  /** A call inside an arm that is not taken is not come to. */
  readonly reached: number;
  /** For each arm, the users for whom it was taken; Switch on a list can take several for one user. */
  readonly arms: readonly number[];
  /** The texts that no key of Switch equals, with their users; at most MOST_TEXTS different ones are kept. */
  readonly fallen: readonly (readonly [text: string, users: number])[];
}

/** Counts what the evaluations of one compiled expression take. */
export interface BranchCounter {
  readonly calls: readonly BranchingCall[];
  /** To be called before each evaluation: one evaluation is one user. */
  readonly begin: () => void;
  readonly watch: NonNullable<CompileOptions['watch']>;
  /** The counts since the last time, in the order of `calls`; counting starts anew. */
  readonly take: () => readonly CallCounts[];
}

/** How many different texts are kept for one call at a time, so that a free text does not fill the memory. */
export const MOST_TEXTS = 1_000;

/** A counter for the Switch and IIF calls of an expression; null when it has none. */
export function branchCounter(parsed: ParsedExpression): BranchCounter | null {
  const calls = branchingCalls(parsed);
  if (calls.length === 0) return null;
  let user = 1;
  const counting = new Map(calls.map((one) => [one.call, callCounter(one, () => user)]));
  return {
    calls,
    begin: () => {
      user += 1;
    },
    watch: (call) => counting.get(call)?.watch,
    take: () => [...counting.values()].map(({ take }) => take()),
  };
}

/** A user counts once for each place, however often the evaluation passes it; the number of the last user tells. */
function callCounter({ call, arms }: BranchingCall, userNow: () => number): { readonly watch: CallWatch; readonly take: () => CallCounts } {
  const placeOf = new Array<number>(call.arguments.length).fill(0);
  arms.forEach(({ argument }, at) => (placeOf[argument] = at + 1));
  const counts = new Uint32Array(arms.length + 1);
  const last = new Uint32Array(arms.length + 1);
  let fallen = new Map<string, { users: number; last: number }>();
  const count = (place: number): void => {
    const user = userNow();
    if (last[place] === user) return;
    last[place] = user;
    counts[place] = (counts[place] ?? 0) + 1;
  };
  const fall = (text: string): void => {
    const user = userNow();
    const known = fallen.get(text);
    if (known === undefined) {
      if (fallen.size < MOST_TEXTS) fallen.set(text, { users: 1, last: user });
    } else if (known.last !== user) {
      known.users += 1;
      known.last = user;
    }
  };
  return {
    watch: {
      reach: () => count(0),
      take: (argument, source) => {
        count(placeOf[argument] ?? 0);
        if (source !== undefined) fall(source);
      },
    },
    take: () => {
      const taken: CallCounts = { reached: counts[0] ?? 0, arms: [...counts.subarray(1)], fallen: [...fallen].map(([text, { users }]) => [text, users]) };
      counts.fill(0);
      fallen = new Map();
      return taken;
    },
  };
}
