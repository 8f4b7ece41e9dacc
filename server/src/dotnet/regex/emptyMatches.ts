import type { RegexNode } from './regexTree.ts';

/**
 * Whether `node` can match the empty text somewhere. A reference counts as able to, because its group may be empty.
 * A pattern for which this holds matches at every position of a text (the lint rule on empty matches asks).
 */
export function canMatchEmpty(node: RegexNode): boolean {
  switch (node.kind) {
    case 'literal':
    case 'any':
    case 'characterSet':
    case 'class':
      return false;
    case 'anchor':
    case 'lookaround':
    case 'backreference':
    case 'ignored':
      return true;
    case 'sequence':
      return node.items.every(canMatchEmpty);
    case 'alternation':
      return node.alternatives.some(canMatchEmpty);
    case 'group':
    case 'capture':
    case 'balancing':
      return canMatchEmpty(node.body);
    case 'conditional':
      return node.no === null || canMatchEmpty(node.yes) || canMatchEmpty(node.no);
    case 'quantified':
      return node.minimum === 0 || canMatchEmpty(node.body);
  }
}

/**
 * Whether `node`, wherever it can match in several ways, tries the empty text only after everything else.
 *
 * It decides whether a repetition of `node` means the same in both languages: an empty pass ends the repetition in .NET,
 * but counts as a failure in ECMAScript, which then goes on to the other ways. If those have been tried before, nothing differs.
 */
export function triesEmptyLast(node: RegexNode): boolean {
  if (!canMatchEmpty(node) || matchesOnlyEmpty(node)) return true;
  switch (node.kind) {
    case 'literal':
    case 'any':
    case 'characterSet':
    case 'class':
    case 'anchor':
    case 'lookaround':
    case 'backreference':
    case 'ignored':
      return true;
    case 'sequence':
      return node.items.every(triesEmptyLast);
    case 'alternation': {
      const firstEmpty = node.alternatives.findIndex(canMatchEmpty);
      const rest = firstEmpty < 0 ? [] : node.alternatives.slice(firstEmpty + 1);
      return node.alternatives.every(triesEmptyLast) && rest.every(matchesOnlyEmpty);
    }
    case 'group':
    case 'capture':
    case 'balancing':
      return triesEmptyLast(node.body);
    case 'conditional':
      return false;
    case 'quantified':
      return !node.lazy && triesEmptyLast(node.body);
  }
}

/** Whether `node` never matches anything but the empty text, as an anchor does. */
export function matchesOnlyEmpty(node: RegexNode): boolean {
  switch (node.kind) {
    case 'literal':
    case 'any':
    case 'characterSet':
    case 'class':
    case 'backreference':
      return false;
    case 'anchor':
    case 'lookaround':
    case 'ignored':
      return true;
    case 'sequence':
      return node.items.every(matchesOnlyEmpty);
    case 'alternation':
      return node.alternatives.every(matchesOnlyEmpty);
    case 'group':
    case 'capture':
    case 'balancing':
      return matchesOnlyEmpty(node.body);
    case 'conditional':
      return matchesOnlyEmpty(node.yes) && (node.no === null || matchesOnlyEmpty(node.no));
    case 'quantified':
      return node.maximum === 0 || matchesOnlyEmpty(node.body);
  }
}
