import { remembered } from '../base/remembered.ts';
import type { ParsedExpression } from '../expression/ast.ts';
import { parseExpression } from '../expression/parse.ts';
import { hasSameShape } from './sameShape.ts';
import type { StoredNode, StoredParameter } from './storedNode.ts';
import { buildStoredTree } from './storedTree.ts';

/**
 * Whether the text of a stored source and its tree say the same. `unknown`: the text has mistakes, which are reported by
 * themselves, or nobody knows how a part of it is stored.
 */
export type TreeAgreement = 'agrees' | 'differs' | 'unknown';

const SIMPLE_ATTRIBUTE = /^\[[A-Za-z0-9_]+\]$/;

/**
 * Compares the text of a stored source with its name, type and parameters, and those with the texts below. How a text is
 * spaced does not count, nor does a node that the text cannot say, such as `%DomainFQDN%`.
 * @param parse parses an expression; give a cached one where there is one
 */
export function treeAgreement(stored: StoredNode, parse: (text: string) => ParsedExpression = parseExpression): TreeAgreement {
  if (stored.expression === null) return worst(stored.parameters.map(({ value }) => treeAgreement(value, parse)));
  // Most sources are attributes, and need no parser.
  if (stored.type === 'Attribute' && stored.parameters.length === 0 && SIMPLE_ATTRIBUTE.test(stored.expression)) {
    return stored.expression === `[${stored.name}]` ? 'agrees' : 'differs';
  }
  const parsed = parse(stored.expression);
  if (parsed.problems.length > 0) return 'unknown';
  const built = treeOf(parsed);
  if (built.ok) return compare(built.value, stored, parse);
  const same = hasSameShape(parsed.root, stored);
  return same === undefined ? 'unknown' : same ? 'agrees' : 'differs';
}

/** Schemas repeat their expressions. */
const treeOf = remembered(({ root }: ParsedExpression) => buildStoredTree(root));

/** Holds a stored tree against the one that its root's text makes. */
function compare(wanted: StoredNode, stored: StoredNode, parse: (text: string) => ParsedExpression): TreeAgreement {
  if (wanted.type !== stored.type || wanted.name !== stored.name) return 'differs';
  if (stored.expression !== null && !saysTheSame(stored.expression, wanted, parse)) return 'differs';
  const wantedParameters = byKey(wanted.parameters);
  const storedParameters = byKey(stored.parameters.filter(({ value }) => value.expression !== null || value.type === 'Function'));
  if (wantedParameters.length !== storedParameters.length) return 'differs';
  return worst(wantedParameters.map((parameter, index) => {
    const other = storedParameters[index];
    return other === undefined || other.key !== parameter.key ? 'differs' : compare(parameter.value, other.value, parse);
  }));
}

function saysTheSame(text: string, wanted: StoredNode, parse: (text: string) => ParsedExpression): boolean {
  if (text === wanted.expression) return true;
  const parsed = parse(text);
  const built = treeOf(parsed);
  return parsed.problems.length === 0 && built.ok && built.value.expression === wanted.expression;
}

/** Parameters in one order: the service's own need not be ours. Those of one key stay in theirs. */
function byKey(parameters: readonly StoredParameter[]): readonly StoredParameter[] {
  return [...parameters].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

function worst(agreements: readonly TreeAgreement[]): TreeAgreement {
  if (agreements.includes('differs')) return 'differs';
  return agreements.includes('unknown') ? 'unknown' : 'agrees';
}
