import type { Span } from '../../base/span.ts';
import { EVERY_UNIT, overlaps } from './codeUnitSet.ts';
import { automatonOf, type AutomatonPosition, type RegexAutomaton } from './regexAutomaton.ts';
import { isAnchoredAtStart, startsWithAnything } from './regexAnchors.ts';
import type { RegexNode } from './regexTree.ts';

/** A repetition on which a backtracking engine, as .NET's is, can spend far more time than the text is long. */
export interface CatastrophicRisk {
  /** The repetition, at UTF-16 half-open offsets in the pattern. */
  readonly span: Span;
  /** `exponential`: the time can double with each character. `polynomial`: it can grow with the square of the length or faster. */
  readonly growth: 'exponential' | 'polynomial';
  readonly message: string;
}

/**
 * The worst risk of a pattern, or null. It is judged by how many ways the pattern has to match one text before it must fail
 * (the degree of ambiguity of its position automaton). Lookarounds and references are not followed, and a pattern that is too
 * large to be judged is taken to be harmless, so null is no proof.
 */
export function catastrophicRisk(tree: RegexNode): CatastrophicRisk | null {
  const automaton = automatonOf(tree, MOST_POSITIONS);
  if (automaton === null || automaton.positions.length === 0) return null;
  // .NET does not try a pattern that begins with .* at every place, since the first attempt has tried them all.
  const graph = searchGraph(automaton, isAnchoredAtStart(tree) || startsWithAnything(tree));
  const exponential = findExponential(graph);
  if (exponential !== null) return { span: exponential, growth: 'exponential', message: MESSAGES.exponential };
  const polynomial = findPolynomial(graph);
  return polynomial === null ? null : { span: polynomial, growth: 'polynomial', message: MESSAGES.polynomial };
}

const MESSAGES = {
  exponential:
    'This repetition can match the same text in many ways, and for a text that does not match, the time can double with ' +
    'each character. Make the repeated parts exclude each other.',
  polynomial:
    'This repetition can begin and end at many places of the same text. For a text that does not match, the time can ' +
    'grow with the square of its length. Anchor the pattern, or make its parts exclude each other.',
};

const MOST_POSITIONS = 120;
// Bounds the time that a check while typing takes: a fraction of a second for the worst of patterns.
const MOST_STEPS = 100_000;

interface Graph {
  readonly positions: readonly AutomatonPosition[];
  readonly next: readonly (readonly number[])[];
  /** Which positions can be reached from each, itself only if there is a way back. */
  readonly reach: readonly ReadonlySet<number>[];
  /** Whether the positions can take the same code unit. */
  readonly share: (a: number, b: number) => boolean;
  /** Positions in a repetition from which a match can always end; they never make the engine try again. */
  readonly isHarmless: (position: number) => boolean;
  steps: number;
}

/** The automaton, and in front of it, unless it is anchored, the endless search for a place where a match begins. */
function searchGraph({ positions, first, freeLast }: RegexAutomaton, isAnchored: boolean): Graph {
  const search: AutomatonPosition = { units: EVERY_UNIT, repetition: null, next: new Map() };
  const all = [...positions, ...(isAnchored ? [] : [search])];
  const next = all.map((position, index) =>
    position === search ? [index, ...first] : [...position.next.keys()],
  );
  const reach = all.map((_, index) => reachableFrom(next, index));
  const shared = all.map((a) => all.map((b) => overlaps(a.units, b.units)));
  const harmless = all.map((_, index) => all.some((__, other) => freeLast.has(other) && isCycle(reach, index, other)));
  return {
    positions: all,
    next,
    reach,
    share: (a, b) => shared[a]?.[b] ?? false,
    isHarmless: (position) => harmless[position] ?? false,
    steps: 0,
  };
}

function reachableFrom(next: readonly (readonly number[])[], start: number): ReadonlySet<number> {
  const reached = new Set<number>();
  const waiting = [...(next[start] ?? [])];
  for (let position = waiting.pop(); position !== undefined; position = waiting.pop()) {
    if (reached.has(position)) continue;
    reached.add(position);
    waiting.push(...(next[position] ?? []));
  }
  return reached;
}

function isCycle(reach: readonly ReadonlySet<number>[], a: number, b: number): boolean {
  return (reach[a]?.has(b) ?? false) && (reach[b]?.has(a) ?? false);
}

/** Exponential: from some position there are two ways back to it for the same text. */
function findExponential(graph: Graph): Span | null {
  for (const [index, position] of graph.positions.entries()) {
    if (position.repetition === null || !isCycle(graph.reach, index, index) || graph.isHarmless(index)) continue;
    for (const [following, ways] of position.next) {
      if (ways > 1 && isCycle(graph.reach, index, following)) return position.repetition;
    }
    if (hasTwoWaysBack(graph, index)) return position.repetition;
  }
  return null;
}

function hasTwoWaysBack(graph: Graph, start: number): boolean {
  const goal = keyOf([start, start, PARTED]);
  return canReach(graph, [start, start, TOGETHER], goal, ([a = 0, b = 0, way = TOGETHER]) =>
    successors(graph, [a, b])
      .filter((pair) => pair.every((position) => isCycle(graph.reach, start, position)))
      .map((pair) => [...pair, way === PARTED || pair[0] !== pair[1] ? PARTED : TOGETHER]),
  );
}

// Whether two ways through the automaton have been the same so far; two ways that never part are one.
const TOGETHER = 0;
const PARTED = 1;

/** Polynomial: two repetitions can follow each other on a text that each of them, and the way between, can take. */
function findPolynomial(graph: Graph): Span | null {
  for (const [second, { repetition }] of graph.positions.entries()) {
    if (repetition === null || !isCycle(graph.reach, second, second) || graph.isHarmless(second)) continue;
    for (const [first] of graph.positions.entries()) {
      const follows = first !== second && isCycle(graph.reach, first, first) && (graph.reach[first]?.has(second) ?? false);
      if (!follows || isCycle(graph.reach, first, second)) continue;
      const goal = keyOf([first, second, second]);
      if (canReach(graph, [first, first, second], goal, (positions) => successors(graph, positions))) return repetition;
    }
  }
  return null;
}

/** Whether the state with the key `goal` can be reached from `start` in one step or more. Gives up, with false, when all steps are spent. */
function canReach(graph: Graph, start: State, goal: number, next: (state: State) => readonly State[]): boolean {
  const seen = new Set<number>();
  const waiting: State[] = [start];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    if (graph.steps > MOST_STEPS) return false;
    for (const following of next(state)) {
      const key = keyOf(following);
      if (key === goal) return true;
      if (seen.has(key)) continue;
      seen.add(key);
      waiting.push(following);
    }
  }
  return false;
}

/** Positions that have taken the same text so far. */
type State = readonly number[];

/** The positions that can come next when all of them take the same code unit, pairwise judged. */
function successors(graph: Graph, state: State): readonly State[] {
  let prefixes: State[] = [[]];
  for (const position of state) {
    const longer: State[] = [];
    for (const prefix of prefixes) {
      for (const following of graph.next[position] ?? []) {
        graph.steps++;
        if (prefix.every((other) => graph.share(other, following))) longer.push([...prefix, following]);
      }
    }
    prefixes = longer;
  }
  return prefixes;
}

function keyOf(state: State): number {
  return state.reduce((key, position) => key * (MOST_POSITIONS + 2) + position, 0);
}
