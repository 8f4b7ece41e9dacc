import type { Span } from '../../base/span.ts';
import { canMatchEmpty } from './emptyMatches.ts';
import { childrenOf, type CaptureNode, type QuantifiedNode, type RegexNode } from './regexTree.ts';

/** Which groups a pattern sets where. Captures inside a negative lookaround are undone by both engines and count as none. */
export interface CaptureFacts {
  /** Every place that captures a group, in the order in which they close. */
  readonly placesOf: ReadonlyMap<number, readonly CaptureNode[]>;
  /** The groups whose value after a match can differ between .NET and ECMAScript, and the part of the pattern that is to blame. */
  readonly uncertain: ReadonlyMap<number, Span>;
  /** The groups that a match of `node` may set. */
  readonly mayCapture: (node: RegexNode) => ReadonlySet<number>;
  /** The groups that every match of `node` sets. */
  readonly alwaysCaptures: (node: RegexNode) => ReadonlySet<number>;
  /** The groups whose value the repetition `node` can leave different in the two engines. */
  readonly unsettledBy: (node: RegexNode) => ReadonlySet<number>;
}

/** Collects the capture facts of a tree. */
export function captureFactsOf(tree: RegexNode): CaptureFacts {
  const collector: Collector = {
    may: new Map(),
    always: new Map(),
    unsettled: new Map(),
    placesOf: new Map(),
    uncertain: new Map(),
    behind: new Set(),
  };
  collect(collector, tree, { behind: false, negated: false });
  return {
    placesOf: collector.placesOf,
    uncertain: collector.uncertain,
    mayCapture: (node) => collector.may.get(node) ?? NONE,
    alwaysCaptures: (node) => collector.always.get(node) ?? NONE,
    unsettledBy: (node) => collector.unsettled.get(node) ?? NONE,
  };
}

interface Collector {
  readonly may: Map<RegexNode, ReadonlySet<number>>;
  readonly always: Map<RegexNode, ReadonlySet<number>>;
  readonly unsettled: Map<RegexNode, ReadonlySet<number>>;
  readonly placesOf: Map<number, CaptureNode[]>;
  readonly uncertain: Map<number, Span>;
  /** The groups captured inside a lookbehind. */
  readonly behind: Set<number>;
}

/** The lookarounds around a node. */
interface Surroundings {
  readonly behind: boolean;
  readonly negated: boolean;
}

const NONE: ReadonlySet<number> = new Set();

function collect(collector: Collector, node: RegexNode, outer: Surroundings): void {
  const inner =
    node.kind === 'lookaround' ? { behind: node.behind, negated: outer.negated || node.negated } : outer;
  const children = childrenOf(node);
  for (const child of children) collect(collector, child, inner);
  collector.may.set(node, mayCapture(collector, node, children));
  collector.always.set(node, alwaysCaptures(collector, node, children));
  if (node.kind === 'capture') addPlace(collector, node, inner.behind);
  if (node.kind === 'quantified') {
    const unsettled = unsettledBy(collector, node);
    collector.unsettled.set(node, unsettled);
    if (!inner.negated) for (const number of unsettled) blame(collector, number, node.span);
  }
}

/**
 * ECMAScript forgets the captures of a repeated body at the start of each pass, .NET keeps them;
 * and .NET makes a last pass that matches nothing, ECMAScript does not.
 */
function unsettledBy(collector: Collector, { body, minimum, maximum }: QuantifiedNode): ReadonlySet<number> {
  const inside = collector.may.get(body) ?? NONE;
  if (maximum <= 1 || inside.size === 0) return NONE;
  if (maximum > minimum && canMatchEmpty(body)) return inside;
  const always = collector.always.get(body) ?? NONE;
  return new Set([...inside].filter((number) => !always.has(number)));
}

function addPlace(collector: Collector, node: CaptureNode, behind: boolean): void {
  if (behind) collector.behind.add(node.number);
  const places = collector.placesOf.get(node.number);
  if (places === undefined) {
    collector.placesOf.set(node.number, [node]);
    return;
  }
  places.push(node);
  // In a lookbehind the engines go from right to left, so that the last place to close is not the last to match.
  if (collector.behind.has(node.number)) blame(collector, node.number, node.span);
}

function blame(collector: Collector, number: number, span: Span): void {
  if (!collector.uncertain.has(number)) collector.uncertain.set(number, span);
}

function mayCapture(collector: Collector, node: RegexNode, children: readonly RegexNode[]): ReadonlySet<number> {
  if (node.kind === 'lookaround' && node.negated) return NONE;
  const sets = children.map((child) => collector.may.get(child) ?? NONE).filter((set) => set.size > 0);
  return withOwn(node, unionOf(sets));
}

function alwaysCaptures(collector: Collector, node: RegexNode, children: readonly RegexNode[]): ReadonlySet<number> {
  if (node.kind === 'lookaround' && node.negated) return NONE;
  if (node.kind === 'quantified' && node.minimum === 0) return NONE;
  if (node.kind === 'conditional') return NONE;
  const sets = children.map((child) => collector.always.get(child) ?? NONE);
  return withOwn(node, node.kind === 'alternation' ? intersectionOf(sets) : unionOf(sets));
}

function withOwn(node: RegexNode, numbers: ReadonlySet<number>): ReadonlySet<number> {
  return node.kind === 'capture' ? new Set([...numbers, node.number]) : numbers;
}

function unionOf(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const [first, ...others] = sets.filter((set) => set.size > 0);
  if (first === undefined) return NONE;
  return others.length === 0 ? first : new Set([first, ...others].flatMap((set) => [...set]));
}

function intersectionOf(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const [first, ...others] = sets;
  return first === undefined ? NONE : new Set([...first].filter((number) => others.every((set) => set.has(number))));
}
