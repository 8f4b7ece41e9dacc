import type { Span } from '../../base/span.ts';
import type { CodeUnitSet } from './codeUnitSet.ts';
import type { QuantifiedNode, RegexNode } from './regexTree.ts';
import { unitSetOf } from './unitSetOfNode.ts';

/**
 * A regular expression as the places at which it takes a code unit and the ways from one to the next (a position automaton).
 * Lookarounds, anchors and references count as matching nothing, and a repetition with an upper limit as a few copies:
 * good enough to see which repetitions can share a text, not to match with.
 */
export interface RegexAutomaton {
  readonly positions: readonly AutomatonPosition[];
  /** The positions a match can begin with. */
  readonly first: readonly number[];
  /** The positions behind which a match can end without any condition. */
  readonly freeLast: ReadonlySet<number>;
}

export interface AutomatonPosition {
  readonly units: CodeUnitSet;
  /** The innermost repetition without an upper limit around the position, or null. */
  readonly repetition: Span | null;
  /** The positions that can come next, and in how many ways: two mean that a backtracking engine tries both. */
  readonly next: ReadonlyMap<number, number>;
}

/** The automaton of a tree, or null if it would have more than `limit` positions. */
export function automatonOf(tree: RegexNode, limit: number): RegexAutomaton | null {
  const builder: Builder = { positions: [], limit };
  const whole = build(builder, tree, null);
  if (builder.positions.length > limit) return null;
  return { positions: builder.positions, first: whole.first, freeLast: new Set(whole.freeLast) };
}

interface Builder {
  readonly positions: { readonly units: CodeUnitSet; readonly repetition: Span | null; readonly next: Map<number, number> }[];
  readonly limit: number;
}

/** What a part of the expression looks like from outside. */
interface Fragment {
  readonly first: readonly number[];
  readonly last: readonly number[];
  /** Those of `last` behind which nothing more is required, not even an anchor. */
  readonly freeLast: readonly number[];
  readonly canBeEmpty: boolean;
  /** Whether it can be empty without an anchor or lookaround that may fail. */
  readonly isFree: boolean;
}

const NOTHING: Fragment = { first: [], last: [], freeLast: [], canBeEmpty: true, isFree: true };
const CONDITION: Fragment = { ...NOTHING, isFree: false };

function build(builder: Builder, node: RegexNode, repetition: Span | null): Fragment {
  if (builder.positions.length > builder.limit) return NOTHING;
  switch (node.kind) {
    case 'literal':
    case 'any':
    case 'characterSet':
    case 'class': {
      const position = builder.positions.push({ units: unitSetOf(node), repetition, next: new Map() }) - 1;
      return { first: [position], last: [position], freeLast: [position], canBeEmpty: false, isFree: false };
    }
    case 'sequence':
      return node.items.reduce<Fragment>((left, item) => joined(builder, left, build(builder, item, repetition)), NOTHING);
    case 'alternation':
      return either(node.alternatives.map((alternative) => build(builder, alternative, repetition)));
    case 'group':
    case 'capture':
    case 'balancing':
      return build(builder, node.body, repetition);
    case 'conditional':
      return either([build(builder, node.yes, repetition), node.no === null ? NOTHING : build(builder, node.no, repetition)]);
    case 'quantified':
      return repeated(builder, node, repetition);
    case 'anchor':
    case 'lookaround':
    case 'backreference':
      return CONDITION;
    case 'ignored':
      return NOTHING;
  }
}

function joined(builder: Builder, left: Fragment, right: Fragment): Fragment {
  connect(builder, left.last, right.first);
  return {
    first: left.canBeEmpty ? [...left.first, ...right.first] : left.first,
    last: right.canBeEmpty ? [...left.last, ...right.last] : right.last,
    freeLast: right.isFree ? [...left.freeLast, ...right.freeLast] : right.freeLast,
    canBeEmpty: left.canBeEmpty && right.canBeEmpty,
    isFree: left.isFree && right.isFree,
  };
}

function either(fragments: readonly Fragment[]): Fragment {
  return {
    first: fragments.flatMap((fragment) => fragment.first),
    last: fragments.flatMap((fragment) => fragment.last),
    freeLast: fragments.flatMap((fragment) => fragment.freeLast),
    canBeEmpty: fragments.some((fragment) => fragment.canBeEmpty),
    isFree: fragments.some((fragment) => fragment.isFree),
  };
}

// Two copies show whether one pass can be confused with the next; more would only make the automaton larger.
const MOST_COPIES = 2;

function repeated(builder: Builder, node: QuantifiedNode, repetition: Span | null): Fragment {
  const isEndless = node.maximum === Infinity;
  const required = Math.min(node.minimum, MOST_COPIES);
  const optional = isEndless ? (required === 0 ? 1 : 0) : Math.min(node.maximum - node.minimum, MOST_COPIES);
  let whole = NOTHING;
  for (let copy = 0; copy < required + optional; copy++) {
    const isLooped = isEndless && copy === required + optional - 1;
    const body = build(builder, node.body, isLooped ? node.span : repetition);
    if (isLooped) connect(builder, body.last, body.first);
    whole = joined(builder, whole, copy < required ? body : { ...body, canBeEmpty: true, isFree: true });
  }
  return whole;
}

function connect(builder: Builder, from: readonly number[], to: readonly number[]): void {
  for (const position of from) {
    const next = builder.positions[position]?.next;
    for (const following of to) next?.set(following, (next.get(following) ?? 0) + 1);
  }
}
