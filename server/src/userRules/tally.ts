import type { SampleUser } from '../population/sampleUser.ts';

/** Counts the users that something holds of, thing by thing. */
export interface Tally<Thing> {
  readonly add: (thing: Thing, user: SampleUser) => void;
  /** One more user has gone by, whatever holds of that one. */
  readonly pass: () => void;
  /** A finding for each thing that holds of somebody; `who` begins a sentence: `For 3 of 40 users (lines 2, 7 and 9)`. */
  readonly findings: <Finding>(make: (thing: Thing, who: string, count: number) => Finding) => readonly Finding[];
}

/** Their lines are told as far as a person would look at them. */
const SHOWN_LINES = 3;

/** A count that begins at nobody. */
export function createTally<Thing>(): Tally<Thing> {
  const counts = new Map<Thing, { count: number; readonly lines: number[] }>();
  let passed = 0;
  return {
    add: (thing, { line }) => {
      const entry = counts.get(thing) ?? { count: 0, lines: [] };
      counts.set(thing, entry);
      entry.count += 1;
      if (entry.lines.length < SHOWN_LINES) entry.lines.push(line);
    },
    pass: () => {
      passed += 1;
    },
    findings: (make) => [...counts].map(([thing, { count, lines }]) => make(thing, `For ${count} of ${passed} ${passed === 1 ? 'user' : 'users'} (${inWords(lines, count)})`, count)),
  };
}

function inWords(lines: readonly number[], count: number): string {
  if (count === 1) return `line ${lines[0] ?? 0}`;
  if (count > lines.length) return `lines ${lines.join(', ')} and ${count - lines.length} more`;
  return `lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1) ?? 0}`;
}
