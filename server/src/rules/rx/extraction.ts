import { canMatchEmpty } from '../../dotnet/regex/emptyMatches.ts';
import { endsWithAnything, isAnchoredAtEnd, isAnchoredAtStart, startsWithAnything } from '../../dotnet/regex/regexAnchors.ts';
import type { RegexNode } from '../../dotnet/regex/regexTree.ts';
import type { RegexUse } from '../expressionConstants.ts';

/** Whether a replacement is one group and nothing else, which is how a part of a text is taken out of it. */
export function isExtraction({ regex, replacement }: RegexUse): boolean {
  if (regex.invalid || replacement === null) return false;
  const [only, ...others] = replacement.parsed.parts;
  return only?.kind === 'group' && only.number !== 0 && others.length === 0;
}

/** Whether a match takes the text from its first character and to its last. */
export function coverage({ tree }: RegexUse['regex']): { readonly start: boolean; readonly end: boolean } {
  return { start: isAnchoredAtStart(tree) || startsWithAnything(tree), end: isAnchoredAtEnd(tree) || endsWithAnything(tree) };
}

/** Whether there are texts without a match. A pattern that can match nothing matches everywhere, unless both of its ends are tied to those of the text. */
export function canFail(tree: RegexNode): boolean {
  if (!canMatchEmpty(tree)) return true;
  return isAnchoredAtStart(tree) && isAnchoredAtEnd(tree) && !holdsAnything(tree);
}

function holdsAnything(tree: RegexNode): boolean {
  return tree.kind === 'sequence' ? tree.items.some((item) => startsWithAnything(item)) : startsWithAnything(tree);
}
