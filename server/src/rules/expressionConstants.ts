import { parseReplacement, type ReplacementPattern } from '../dotnet/regex/replacementPattern.ts';
import type { CallNode, ExpressionNode } from '../expression/ast.ts';
import { functionNamed } from '../functions/registry.ts';
import { knownRegex, type KnownRegex } from './knownRegex.ts';
import { literalArgumentsOf, literalOfRole, type LiteralArgument } from './literalArgument.ts';

/** The texts of an expression that mean something of their own: patterns, formats, intervals, names of cultures. */
export interface ExpressionConstants {
  /** Every text that is an argument of a known function, in the order of the calls. */
  readonly literals: readonly LiteralArgument[];
  /** Every use of a regular expression that is written out. */
  readonly regexes: readonly RegexUse[];
}

/** A regular expression in a call of Replace, with what becomes of its matches as far as that is written out. */
export interface RegexUse {
  readonly call: CallNode;
  readonly source: ExpressionNode | null;
  readonly pattern: LiteralArgument;
  readonly regex: KnownRegex;
  readonly groupName: LiteralArgument | null;
  /** Null also with a group name: then the replacement is plain text (`dotnet/regex/replaceGroup.ts`). */
  readonly replacement: { readonly literal: LiteralArgument; readonly parsed: ReplacementPattern } | null;
  /** The plain text that takes the place of a group. */
  readonly groupText: LiteralArgument | null;
}

/**
 * Collects the constants of an expression.
 * @param text the expression
 * @param calls every call in it
 */
export function constantsOf(text: string, calls: readonly CallNode[]): ExpressionConstants {
  const literals: LiteralArgument[] = [];
  const regexes: RegexUse[] = [];
  for (const call of calls) {
    const record = functionNamed(call.name);
    if (record === undefined) continue;
    const own = literalArgumentsOf(text, call, record);
    literals.push(...own);
    const use = regexUse(call, own, record.parameters.findIndex(({ role }) => role === 'regexGroup'));
    if (use !== null) regexes.push(use);
  }
  return { literals, regexes };
}

function regexUse(call: CallNode, literals: readonly LiteralArgument[], groupIndex: number): RegexUse | null {
  const pattern = literalOfRole(literals, 'regex');
  if (pattern === null) return null;
  const regex = knownRegex(pattern.value);
  const literal = literalOfRole(literals, 'replacement');
  const groupArgument = call.arguments[groupIndex];
  const hasGroup = groupArgument !== undefined && groupArgument.kind !== 'empty' && groupArgument.kind !== 'missing';
  return {
    call,
    source: call.arguments[0] ?? null,
    pattern,
    regex,
    groupName: literalOfRole(literals, 'regexGroup'),
    replacement: literal === null || hasGroup ? null : { literal, parsed: parseReplacement(literal.value, regex.groups) },
    groupText: hasGroup ? literal : null,
  };
}
