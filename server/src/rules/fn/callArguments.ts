import type { CallNode, EmptyNode, ExpressionNode, MissingNode } from '../../expression/ast.ts';
import type { ExpressionFinding } from '../ruleRecord.ts';

const NONE: readonly CallNode[] = [];

/** The page that documents the functions, as sources of rules name it. */
export const FUNCTIONS_PAGE = 'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md';

/** The calls of functions with one of these names. */
export function callsTo(calls: readonly CallNode[], ...names: readonly string[]): readonly CallNode[] {
  // Most expressions have none, and four dozen rules ask about each.
  return calls.some(({ name }) => names.includes(name)) ? calls.filter(({ name }) => names.includes(name)) : NONE;
}

/** Whether a node is a call of one of these functions. */
export function isCallTo<Name extends string>(node: ExpressionNode | undefined, ...names: readonly Name[]): node is CallNode & { readonly name: Name } {
  return node?.kind === 'call' && names.some((name) => name === node.name);
}

/** Whether an argument is written: it is neither left out nor still to come. */
export function isGiven(node: ExpressionNode | undefined): node is Exclude<ExpressionNode, EmptyNode | MissingNode> {
  return node !== undefined && node.kind !== 'empty' && node.kind !== 'missing';
}

/** The text of a finished string; null for anything else. */
export function textOf(node: ExpressionNode | undefined): string | null {
  return node?.kind === 'string' && node.closed ? node.value : null;
}

/** The whole number that an argument is, quoted or not; null for anything else. */
export function integerOf(node: ExpressionNode | undefined): bigint | null {
  if (node?.kind === 'number') return node.value;
  const text = textOf(node);
  return text !== null && /^[+-]?\d{1,30}$/.test(text) ? BigInt(text) : null;
}

/** What a call of IIF or Switch can give: its branches as they are written. None for any other node. */
export function branchesOf(node: ExpressionNode): readonly ExpressionNode[] {
  if (isCallTo(node, 'IIF')) return node.arguments.slice(1, 3);
  return isCallTo(node, 'Switch') ? node.arguments.filter((_, index) => index % 2 === 1) : [];
}

type ExpressionFix = NonNullable<ExpressionFinding['fixes']>[number];

/** A repair of an expression that changes what flows. */
export function repair(title: string, safe: boolean, edits: ExpressionFix['edits']): ExpressionFix {
  return { title, safe, effect: 'provisioning', edits };
}
