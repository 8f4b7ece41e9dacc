import type { Span } from '../../base/span.ts';

/**
 * A .NET regular expression as a tree. Every node has the UTF-16 half-open span of its text in the pattern.
 * The options `i`, `m`, `s`, `n` and `x` are already worked into the nodes they change, so a node means the same wherever it stands.
 */
export type RegexNode =
  | SequenceNode
  | AlternationNode
  | LiteralNode
  | AnyNode
  | CharacterSetNode
  | ClassNode
  | AnchorNode
  | GroupNode
  | CaptureNode
  | BalancingNode
  | LookaroundNode
  | ConditionalNode
  | BackreferenceNode
  | QuantifiedNode
  | IgnoredNode;

/** Parts that must match one after the other. An empty sequence matches the empty text. */
export interface SequenceNode {
  readonly kind: 'sequence';
  readonly span: Span;
  readonly items: readonly RegexNode[];
}

/** `a|b`: the first alternative that leads to a match wins. Always two or more. */
export interface AlternationNode {
  readonly kind: 'alternation';
  readonly span: Span;
  readonly alternatives: readonly SequenceNode[];
}

/** One UTF-16 code unit. `escaped` tells that it was written with a backslash. */
export interface LiteralNode {
  readonly kind: 'literal';
  readonly span: Span;
  readonly unit: number;
  readonly escaped: boolean;
  readonly ignoreCase: boolean;
}

/** `.`: any code unit but U+000A, or with the option `s` any at all. */
export interface AnyNode {
  readonly kind: 'any';
  readonly span: Span;
  readonly matchesLineFeed: boolean;
}

/** `\d \D \w \W \s \S \p{name} \P{name}`, inside or outside a class. */
export interface CharacterSetNode {
  readonly kind: 'characterSet';
  readonly span: Span;
  readonly set: 'digit' | 'word' | 'space' | { readonly property: string };
  readonly negated: boolean;
  readonly ignoreCase: boolean;
}

/** `[…]`, with the class that is taken away from it by `-[…]`. */
export interface ClassNode {
  readonly kind: 'class';
  readonly span: Span;
  readonly negated: boolean;
  readonly items: readonly ClassItem[];
  readonly subtracted: ClassNode | null;
  readonly ignoreCase: boolean;
}

export type ClassItem = ClassCharacter | ClassRange | CharacterSetNode;

/** One code unit in a class. `posixLookalike` marks `[:name:]`, of which .NET keeps nothing but the `[`. */
export interface ClassCharacter {
  readonly kind: 'character';
  readonly span: Span;
  readonly unit: number;
  readonly escaped: boolean;
  readonly posixLookalike: boolean;
}

/** `a-z` in a class, both ends included. */
export interface ClassRange {
  readonly kind: 'range';
  readonly span: Span;
  readonly first: ClassCharacter;
  readonly last: ClassCharacter;
}

export type AnchorKind =
  | 'text-start'
  | 'line-start'
  | 'text-end'
  | 'text-end-or-final-line-feed'
  | 'line-end'
  | 'word-boundary'
  | 'no-word-boundary'
  | 'previous-match-end';

/** `^ $ \A \Z \z \b \B \G`: matches a place, not a character. */
export interface AnchorNode {
  readonly kind: 'anchor';
  readonly span: Span;
  readonly anchor: AnchorKind;
}

/** `(?:…)`, `(?i:…)`, `(…)` under the option `n`, or `(?>…)`, which is atomic: what it matched is never reconsidered. */
export interface GroupNode {
  readonly kind: 'group';
  readonly span: Span;
  readonly atomic: boolean;
  readonly body: RegexNode;
}

/** `(…)`, `(?<name>…)`, `(?'name'…)` or `(?<1>…)`. Several may share a number; the last one that matched counts. */
export interface CaptureNode {
  readonly kind: 'capture';
  readonly span: Span;
  readonly number: number;
  readonly name: string | null;
  readonly body: RegexNode;
}

/** `(?<name-other>…)` or `(?<-other>…)`: forgets the latest match of `popped`. ECMAScript has nothing like it. */
export interface BalancingNode {
  readonly kind: 'balancing';
  readonly span: Span;
  readonly number: number | null;
  readonly popped: number;
  readonly body: RegexNode;
}

/** `(?=…) (?!…) (?<=…) (?<!…)`. */
export interface LookaroundNode {
  readonly kind: 'lookaround';
  readonly span: Span;
  readonly behind: boolean;
  readonly negated: boolean;
  readonly body: RegexNode;
}

/** `(?(condition)yes|no)`; the condition is a group number or an expression. ECMAScript has nothing like it. */
export interface ConditionalNode {
  readonly kind: 'conditional';
  readonly span: Span;
  readonly condition: number | RegexNode;
  readonly yes: RegexNode;
  readonly no: RegexNode | null;
}

/** `\1`, `\k<name>` or `\k'name'`. */
export interface BackreferenceNode {
  readonly kind: 'backreference';
  readonly span: Span;
  readonly number: number;
  readonly ignoreCase: boolean;
}

/** `x*`, `x+?`, `x{2,3}` and so on; `maximum` may be Infinity. */
export interface QuantifiedNode {
  readonly kind: 'quantified';
  readonly span: Span;
  readonly quantifierSpan: Span;
  readonly body: RegexNode;
  readonly minimum: number;
  readonly maximum: number;
  readonly lazy: boolean;
}

/** Text that matches nothing: `(?#comment)`, an option change such as `(?i)`, and blanks and `#` comments under the option `x`. */
export interface IgnoredNode {
  readonly kind: 'ignored';
  readonly span: Span;
  readonly what: 'comment' | 'blank' | 'options';
}

/** The nodes directly below `node`, in the order of the pattern. Subtracted classes are part of their class, not children. */
export function childrenOf(node: RegexNode): readonly RegexNode[] {
  switch (node.kind) {
    case 'sequence':
      return node.items;
    case 'alternation':
      return node.alternatives;
    case 'group':
    case 'capture':
    case 'balancing':
    case 'lookaround':
    case 'quantified':
      return [node.body];
    case 'conditional':
      return [
        ...(typeof node.condition === 'number' ? [] : [node.condition]),
        node.yes,
        ...(node.no === null ? [] : [node.no]),
      ];
    case 'literal':
    case 'any':
    case 'characterSet':
    case 'class':
    case 'anchor':
    case 'backreference':
    case 'ignored':
      return [];
  }
}

/** Calls `visit` for `node` and everything below it, parents first, in the order of the pattern. */
export function walk(node: RegexNode, visit: (node: RegexNode) => void): void {
  visit(node);
  for (const child of childrenOf(node)) walk(child, visit);
}
