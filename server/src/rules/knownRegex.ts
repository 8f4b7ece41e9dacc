import { catastrophicRisk, type CatastrophicRisk } from '../dotnet/regex/catastrophicRisk.ts';
import { parseRegex, type ParsedRegex } from '../dotnet/regex/parseRegex.ts';
import type { RegexNode } from '../dotnet/regex/regexTree.ts';

/** A regular expression with what is costly to find out about it. */
export interface KnownRegex extends ParsedRegex {
  /** Null also where the pattern is invalid. */
  readonly risk: CatastrophicRisk | null;
  /** The risk that there would be if something had to follow the pattern. */
  readonly latentRisk: CatastrophicRisk | null;
  /** Whether .NET refuses it. */
  readonly invalid: boolean;
}

// More than the distinct patterns of any real set of mappings: while typing, all but one stay the same.
const KEPT = 500;
const known = new Map<string, KnownRegex>();

/** Reads a regular expression, each distinct one once. */
export function knownRegex(pattern: string): KnownRegex {
  const before = known.get(pattern);
  if (before !== undefined) return before;
  const parsed = parseRegex(pattern);
  const invalid = parsed.problems.some(({ kind }) => kind === 'invalid');
  const regex = { ...parsed, invalid, ...(invalid ? { risk: null, latentRisk: null } : risksOf(parsed.tree)) };
  if (known.size >= KEPT) known.delete(known.keys().next().value ?? '');
  known.set(pattern, regex);
  return regex;
}

function risksOf(tree: RegexNode): Pick<KnownRegex, 'risk' | 'latentRisk'> {
  const { end } = tree.span;
  const followed: RegexNode = { kind: 'sequence', span: tree.span, items: [tree, { kind: 'anchor', span: { start: end, end }, anchor: 'text-end' }] };
  return { risk: catastrophicRisk(tree), latentRisk: catastrophicRisk(followed) };
}
