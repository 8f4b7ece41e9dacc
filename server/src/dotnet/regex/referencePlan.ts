import type { CaptureFacts } from './captureFacts.ts';
import { canMatchEmpty } from './emptyMatches.ts';
import { childrenOf, walk, type BackreferenceNode, type CaptureNode, type RegexNode } from './regexTree.ts';

/**
 * How a reference is written in ECMAScript, where a group without a value matches the empty text,
 * while in .NET a reference to it fails.
 * `never`: the group cannot have a value here. `places`: exactly one of these has one.
 * `not-empty`: the group has no value, or one that is not empty. `unknown`: it cannot be told.
 */
export type ReferencePlan =
  | { readonly kind: 'never' }
  | { readonly kind: 'places'; readonly places: readonly CaptureNode[] }
  | { readonly kind: 'not-empty'; readonly place: CaptureNode }
  | { readonly kind: 'unknown' };

/** The plan of each reference in the tree. */
export function referencePlansOf(tree: RegexNode, facts: CaptureFacts): ReadonlyMap<BackreferenceNode, ReferencePlan> {
  const plans = new Map<BackreferenceNode, ReferencePlan>();
  visit(tree, [], false);
  return plans;

  function visit(node: RegexNode, path: Step[], behind: boolean): void {
    if (node.kind === 'backreference') plans.set(node, planFor(node.number, path, facts));
    const isBehind = node.kind === 'lookaround' ? node.behind : behind;
    childrenOf(node).forEach((child, index) => {
      path.push({ node, index, behind: isBehind });
      visit(child, path, isBehind);
      path.pop();
    });
  }
}

/** One step down from the root: the child of `node` at `index`. In a lookbehind both engines match from right to left. */
interface Step {
  readonly node: RegexNode;
  readonly index: number;
  readonly behind: boolean;
}

function planFor(number: number, path: readonly Step[], facts: CaptureFacts): ReferencePlan {
  // Group 0 is the match itself, which .NET has not set while it is still matching.
  if (number === 0) return { kind: 'never' };
  for (let level = path.length - 1; level >= 0; level--) {
    const step = path[level];
    if (step === undefined) break;
    const source = matchedBefore(step).find((sibling) => facts.mayCapture(sibling).has(number));
    if (source !== undefined) return planFrom(source, number, path, level, facts);
    if (mayRepeat(step.node) && facts.mayCapture(step.node).has(number)) return { kind: 'unknown' };
  }
  return { kind: 'never' };
}

/** What is matched before the child of the step, the latest first. */
function matchedBefore({ node, index, behind }: Step): readonly RegexNode[] {
  if (node.kind !== 'sequence') return [];
  return behind ? node.items.slice(index + 1) : node.items.slice(0, index).reverse();
}

function mayRepeat(node: RegexNode): boolean {
  return node.kind === 'quantified' && node.maximum > 1;
}

function planFrom(source: RegexNode, number: number, path: readonly Step[], level: number, facts: CaptureFacts): ReferencePlan {
  if (leavesUnsettled(source, number, facts)) return { kind: 'unknown' };
  if (facts.alwaysCaptures(source).has(number)) {
    const places = lastPlaces(source, number, path[level]?.behind ?? false, facts);
    return places === null ? { kind: 'unknown' } : { kind: 'places', places };
  }
  const [place, ...others] = facts.placesOf.get(number) ?? [];
  const isRepeated = path.slice(0, level).some((step) => mayRepeat(step.node));
  const isSimple = place !== undefined && others.length === 0 && !isRepeated && !path.some((step) => step.behind);
  return isSimple && !canMatchEmpty(place.body) ? { kind: 'not-empty', place } : { kind: 'unknown' };
}

function leavesUnsettled(source: RegexNode, number: number, facts: CaptureFacts): boolean {
  let unsettled = false;
  walk(source, (node) => {
    if (facts.unsettledBy(node).has(number)) unsettled = true;
  });
  return unsettled;
}

/** The places of which exactly one sets the group last whenever `node` has matched, or null if that is not certain. */
function lastPlaces(node: RegexNode, number: number, behind: boolean, facts: CaptureFacts): readonly CaptureNode[] | null {
  if (!facts.alwaysCaptures(node).has(number)) return null;
  switch (node.kind) {
    case 'capture':
      return node.number === number ? [node] : lastPlaces(node.body, number, behind, facts);
    case 'sequence': {
      const inOrder = behind ? node.items : [...node.items].reverse();
      const last = inOrder.find((item) => facts.mayCapture(item).has(number));
      return last === undefined ? null : lastPlaces(last, number, behind, facts);
    }
    case 'alternation': {
      const perAlternative = node.alternatives.map((alternative) => lastPlaces(alternative, number, behind, facts));
      return perAlternative.some((places) => places === null) ? null : perAlternative.flatMap((places) => places ?? []);
    }
    case 'group':
    case 'quantified':
      return lastPlaces(node.body, number, behind, facts);
    case 'lookaround':
      return lastPlaces(node.body, number, node.behind, facts);
    default:
      return null;
  }
}
