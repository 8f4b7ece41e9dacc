import { dependsOnEngine } from './caseEquivalence.ts';
import type { Span } from '../../base/span.ts';
import { canMatchEmpty, triesEmptyLast } from './emptyMatches.ts';
import type { ReferencePlan } from './referencePlan.ts';
import { unsupported, type RegexProblem } from './regexProblem.ts';
import type { AnchorKind, BackreferenceNode, GroupNode, QuantifiedNode, RegexNode } from './regexTree.ts';
import { boundaryUnits } from './unicodeCategories.ts';
import { unitClassText, unitText } from './unitClassText.ts';
import { unitSetOf, type UnitNode } from './unitSetOfNode.ts';

/** ECMAScript source without the flags `u`, `v`, `m`, `s` and `i`, so that it works on code units and means nothing implicit. */
export interface EmittedRegex {
  readonly source: string;
  /** The capture index of each capturing node. */
  readonly indexOf: ReadonlyMap<RegexNode, number>;
  readonly problems: readonly RegexProblem[];
  /** Where the comparison without letter case depends on the version of .NET, for some letters outside ASCII. */
  readonly engineDependent: readonly Span[];
}

/**
 * Writes a tree as ECMAScript.
 * @param plans how each reference is to be written
 * @param leading the `\G` anchors that the sticky flag stands for, or null if it cannot
 */
export function emitRegex(
  tree: RegexNode,
  plans: ReadonlyMap<BackreferenceNode, ReferencePlan>,
  leading: ReadonlySet<RegexNode> | null,
): EmittedRegex {
  const emitter: Emitter = { plans, leading, parts: [], length: 0, captures: 0, indexOf: new Map(), problems: [], engineDependent: [] };
  emit(emitter, tree, false);
  if (emitter.length > LONGEST_SOURCE) emitter.problems.push(unsupported('too-large', tree.span));
  // References may point forward in the source, so their numbers are put in when all are known.
  const source = emitter.parts.map((part) => (typeof part === 'string' ? part : `(?:\\${emitter.indexOf.get(part) ?? 0})`)).join('');
  const { indexOf, problems, engineDependent } = emitter;
  return { source, indexOf, problems, engineDependent };
}

// Thousands of times what people write; beyond it the engine would take seconds to compile the pattern.
const LONGEST_SOURCE = 500_000;

interface Emitter {
  readonly plans: ReadonlyMap<BackreferenceNode, ReferencePlan>;
  readonly leading: ReadonlySet<RegexNode> | null;
  /** Source text, or a node to whose capture a reference is to be written. */
  readonly parts: (string | RegexNode)[];
  length: number;
  captures: number;
  readonly indexOf: Map<RegexNode, number>;
  readonly problems: RegexProblem[];
  readonly engineDependent: Span[];
}

function write(emitter: Emitter, ...parts: readonly (string | RegexNode)[]): void {
  for (const part of parts) {
    emitter.parts.push(part);
    emitter.length += typeof part === 'string' ? part.length : 1;
  }
}

function emit(emitter: Emitter, node: RegexNode, behind: boolean): void {
  if (emitter.length > LONGEST_SOURCE) return;
  switch (node.kind) {
    case 'sequence':
      for (const item of node.items) emit(emitter, item, behind);
      return;
    case 'alternation':
      node.alternatives.forEach((alternative, index) => {
        if (index > 0) write(emitter, '|');
        emit(emitter, alternative, behind);
      });
      return;
    case 'literal':
    case 'any':
    case 'characterSet':
    case 'class':
      emitUnit(emitter, node);
      return;
    case 'anchor':
      emitAnchor(emitter, node);
      return;
    case 'group':
      emitGroup(emitter, node, behind);
      return;
    case 'capture':
      emitCapture(emitter, node, node.body, behind);
      return;
    case 'lookaround':
      write(emitter, node.behind ? '(?<' : '(?', node.negated ? '!' : '=');
      emit(emitter, node.body, node.behind);
      write(emitter, ')');
      return;
    case 'backreference':
      emitReference(emitter, node);
      return;
    case 'quantified':
      emitQuantified(emitter, node, behind);
      return;
    case 'balancing':
    case 'conditional':
      // The parser has reported these already.
      return;
    case 'ignored':
      return;
  }
}

function emitUnit(emitter: Emitter, node: UnitNode): void {
  if (node.kind === 'literal' && !node.ignoreCase) {
    write(emitter, unitText(node.unit));
    return;
  }
  const set = unitSetOf(node);
  if (node.kind !== 'any' && node.ignoreCase && dependsOnEngine(set)) emitter.engineDependent.push(node.span);
  write(emitter, unitClassText(set));
}

function emitAnchor(emitter: Emitter, node: RegexNode & { readonly kind: 'anchor' }): void {
  if (node.anchor === 'previous-match-end') {
    if (emitter.leading?.has(node) !== true) emitter.problems.push(unsupported('contiguous-match', node.span));
  } else {
    write(emitter, anchorText(node.anchor));
  }
}

function anchorText(anchor: Exclude<AnchorKind, 'previous-match-end'>): string {
  switch (anchor) {
    case 'text-start':
      return '^';
    case 'line-start':
      return '(?<![^\\n])';
    case 'text-end':
      return '$';
    case 'text-end-or-final-line-feed':
      return '(?=\\n?$)';
    case 'line-end':
      return '(?![^\\n])';
    case 'word-boundary': {
      const word = unitClassText(boundaryUnits());
      return `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`;
    }
    case 'no-word-boundary': {
      const word = unitClassText(boundaryUnits());
      return `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`;
    }
  }
}

function emitGroup(emitter: Emitter, node: GroupNode, behind: boolean): void {
  if (!node.atomic) {
    write(emitter, '(?:');
    emit(emitter, node.body, behind);
    write(emitter, ')');
    return;
  }
  // A lookaround is never reconsidered, so capturing in one and then matching the captured text is atomic.
  if (behind) write(emitter, node);
  write(emitter, behind ? '(?<=' : '(?=');
  emitCapture(emitter, node, node.body, behind);
  write(emitter, ')');
  if (!behind) write(emitter, node);
}

function emitCapture(emitter: Emitter, node: RegexNode, body: RegexNode, behind: boolean): void {
  emitter.captures++;
  emitter.indexOf.set(node, emitter.captures);
  write(emitter, '(');
  emit(emitter, body, behind);
  write(emitter, ')');
}

function emitReference(emitter: Emitter, node: BackreferenceNode): void {
  if (node.ignoreCase) {
    emitter.problems.push(unsupported('ignore-case-reference', node.span));
    return;
  }
  const plan = emitter.plans.get(node) ?? { kind: 'unknown' };
  switch (plan.kind) {
    case 'never':
      write(emitter, '(?!)');
      return;
    case 'places':
      write(emitter, ...plan.places);
      return;
    case 'not-empty':
      // Without a value the reference would match nothing, and the rest behind it would be the whole rest of the text.
      emitter.captures++;
      emitter.indexOf.set(node, emitter.captures);
      write(emitter, '(?=', plan.place, '([^]*)$)(?!', node, '$)', plan.place);
      return;
    case 'unknown':
      emitter.problems.push(unsupported('uncertain-reference', node.span, String(node.number)));
      return;
  }
}

function emitQuantified(emitter: Emitter, node: QuantifiedNode, behind: boolean): void {
  const { body, minimum, maximum, lazy } = node;
  const mayStop = maximum > minimum && canMatchEmpty(body);
  if (mayStop && minimum === 0 && maximum === 1) {
    // As alternatives, because ECMAScript's own quantifier refuses a pass that matches nothing.
    write(emitter, lazy ? '(?:|' : '(?:');
    emit(emitter, body, behind);
    write(emitter, lazy ? ')' : '|)');
    return;
  }
  // Lazy repetitions of something that can be empty go wrong in .NET itself (observed), so nobody can say what the service does.
  if (mayStop && (lazy || !triesEmptyLast(body))) emitter.problems.push(unsupported('empty-repetition', node.span));
  write(emitter, '(?:');
  emit(emitter, body, behind);
  write(emitter, `)${quantifierText(minimum, maximum)}${lazy ? '?' : ''}`);
}

function quantifierText(minimum: number, maximum: number): string {
  if (maximum === Infinity) return minimum === 0 ? '*' : minimum === 1 ? '+' : `{${minimum},}`;
  if (minimum === 0 && maximum === 1) return '?';
  return minimum === maximum ? `{${minimum}}` : `{${minimum},${maximum}}`;
}
