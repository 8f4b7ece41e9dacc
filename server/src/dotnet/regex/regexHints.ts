import type { Span } from '../../base/span.ts';
import { overlaps, unitRange } from './codeUnitSet.ts';
import { walk, type ClassItem, type ClassNode, type ClassRange, type RegexNode } from './regexTree.ts';
import { unitSetOf } from './unitSetOfNode.ts';

/** The text that a pattern without any special part matches, or null if it has one. */
export function literalText(tree: RegexNode): string | null {
  if (tree.kind !== 'sequence') return null;
  const items = tree.items.filter((item) => item.kind !== 'ignored');
  const text = items.map((item) => (item.kind === 'literal' && !item.ignoreCase ? String.fromCharCode(item.unit) : null));
  return text.includes(null) ? null : text.join('');
}

/** A class that spells out ASCII letters, as `[a-zA-Z]` does, so that accented letters are not in it. */
export interface AsciiLetterClass {
  readonly span: Span;
  readonly negated: boolean;
  /** The ranges a-z and A-Z in it. */
  readonly ranges: readonly Span[];
}

/** The classes that list a-z or A-Z and no letter outside ASCII. */
export function asciiLetterClasses(tree: RegexNode): readonly AsciiLetterClass[] {
  return classesIn(tree).flatMap((node) => {
    const ranges = node.items.filter(isAlphabet);
    const listed = unitSetOf({ ...node, negated: false, subtracted: null });
    if (ranges.length === 0 || overlaps(listed, unitRange(0x80, 0xffff))) return [];
    return [{ span: node.span, negated: node.negated, ranges: ranges.map((range) => range.span) }];
  });
}

/**
 * The ranges between two punctuation characters, such as `+-.`, in which a hyphen may have been meant literally.
 * Escaped ends, and ranges that begin with a space, are taken to be meant.
 */
export function punctuationRanges(tree: RegexNode): readonly ClassRange[] {
  return classesIn(tree).flatMap((node) =>
    node.items.filter(
      (item): item is ClassRange => item.kind === 'range' && [item.first, item.last].every((end) => !end.escaped && isPunctuation(end.unit)),
    ),
  );
}

/** The `[:name:]` of other languages, which .NET reads as an opening bracket alone. The span is that of `[:name:]`. */
export function posixLookalikes(tree: RegexNode): readonly Span[] {
  return classesIn(tree).flatMap((node) =>
    node.items.filter((item) => item.kind === 'character' && item.posixLookalike).map((item) => item.span),
  );
}

/** The unescaped dots that stand right between two literal letters or digits, as in `contoso.com`. */
export function dotsInLiteralText(tree: RegexNode): readonly Span[] {
  const dots: Span[] = [];
  walk(tree, (node) => {
    if (node.kind !== 'sequence') return;
    node.items.forEach((item, index) => {
      if (item.kind === 'any' && isLetterOrDigit(node.items[index - 1]) && isLetterOrDigit(node.items[index + 1])) dots.push(item.span);
    });
  });
  return dots;
}

/** Every class in the tree, subtracted ones included, in the order of the pattern. */
export function classesIn(tree: RegexNode): readonly ClassNode[] {
  const classes: ClassNode[] = [];
  walk(tree, (node) => {
    for (let inner = node.kind === 'class' ? node : null; inner !== null; inner = inner.subtracted) classes.push(inner);
  });
  return classes;
}

function isAlphabet(item: ClassItem): boolean {
  if (item.kind !== 'range') return false;
  const ends = String.fromCharCode(item.first.unit, item.last.unit);
  return ends === 'az' || ends === 'AZ';
}

function isLetterOrDigit(node: RegexNode | undefined): boolean {
  return node?.kind === 'literal' && !node.escaped && /[0-9A-Za-z]/.test(String.fromCharCode(node.unit));
}

function isPunctuation(unit: number): boolean {
  return unit > 0x20 && unit < 0x7f && !/[0-9A-Za-z]/.test(String.fromCharCode(unit));
}
