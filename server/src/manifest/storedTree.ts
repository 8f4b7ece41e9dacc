import { failure, success, type Result } from '../base/result.ts';
import type { CallNode, ExpressionNode, OperationNode } from '../expression/ast.ts';
import { printExpression } from '../expression/print.ts';
import { encodeString } from '../expression/stringLiteral.ts';
import type { FunctionRecord } from '../functions/functionRecord.ts';
import { functionNamed } from '../functions/registry.ts';
import type { EditRefusal } from '../model/mappingEdit.ts';
import { NOTHING_LEARNED, type LearnedKeys } from './learnKeys.ts';
import { isBareInteger } from './printStoredTree.ts';
import type { StoredNode, StoredParameter } from './storedNode.ts';
import { slotsOfCall } from './storedSlots.ts';

type Built<Value> = Result<Value, EditRefusal>;

const COMPARISONS: ReadonlySet<string> = new Set(['=', '<>', '>', '>=', '<', '<=']);

/**
 * The tree that the service stores for an expression without mistakes. Every text in it is spelled as the service spells it.
 * @param learned keys that other trees of the same document show, for functions whose keys are not public
 * @returns the tree, or what in the expression has no stored form that is known. No key is ever invented
 */
export function buildStoredTree(root: ExpressionNode, learned: LearnedKeys = NOTHING_LEARNED): Built<StoredNode> {
  // Seen at the root of default mappings: a parameter of the job is a constant without text.
  if (root.kind === 'jobParameter') return success({ expression: null, name: `%${root.name}%`, type: 'Constant', parameters: [] });
  return build(root, learned);
}

function build(node: ExpressionNode, learned: LearnedKeys): Built<StoredNode> {
  switch (node.kind) {
    case 'attribute':
      return success({ expression: `[${node.name}]`, name: node.name, type: 'Attribute', parameters: [] });
    case 'string':
      return success(constant(node.value));
    case 'number':
      return success(constant(node.text));
    case 'call':
      return buildCall(node, learned);
    case 'identifier':
    case 'jobParameter':
    case 'operation':
    case 'group':
      return failure({ message: `How the service stores “${printExpression(node)}” inside an expression is not public, so the stored tree cannot be rebuilt. Save the expression in the portal instead.` });
    case 'empty':
    case 'missing':
      return failure({ message: 'A part of the expression is missing, so it has no stored tree.' });
  }
}

function buildCall(call: CallNode, learned: LearnedKeys): Built<StoredNode> {
  const record = functionNamed(call.name);
  return record?.storedAs === 'condition' ? buildIif(call, learned) : buildOrdinary(call, record, learned);
}

function buildOrdinary(call: CallNode, record: FunctionRecord | undefined, learned: LearnedKeys): Built<StoredNode> {
  const count = call.arguments.length;
  const slots = record === undefined ? [] : slotsOfCall(record, count);
  if (record !== undefined && slots.length < count) {
    return failure({ message: `${call.name} takes ${slots.length === 0 ? 'no arguments' : `at most ${slots.length}`}, and ${count} are written, so the stored tree cannot be rebuilt.` });
  }
  const parameters: StoredParameter[] = [];
  const texts: string[] = slots.map(() => '');
  for (const [index, argument] of call.arguments.entries()) {
    const slot = slots[index];
    if (argument.kind === 'empty') {
      texts[index] = '';
      continue;
    }
    const value = build(argument, learned);
    if (!value.ok) return value;
    const key = slot?.key ?? learned.keyOf(call.name, count, index);
    if (key === null) return failure({ message: unknownKeyMessage(call.name, slot?.name, index) });
    parameters.push({ key, value: value.value });
    texts[index] = isBareInteger(value.value, slot?.isInteger === true) ? (value.value.name ?? '') : (value.value.expression ?? '');
  }
  return success(functionNode(call.name, texts, parameters));
}

/** Rule 6: the condition's operands and operator are parameters of their own, and a missing value for false has none. */
function buildIif(call: CallNode, learned: LearnedKeys): Built<StoredNode> {
  const [condition, whenTrue, whenFalse, ...more] = call.arguments;
  if (condition === undefined || more.length > 0) return failure({ message: `${call.name} takes three arguments, so the stored tree cannot be rebuilt.` });
  const parts: (readonly [string, Built<StoredNode>])[] = [];
  if (isComparison(condition)) {
    parts.push(['one', build(condition.left, learned)], ['two', success(constant(condition.operator))], ['three', build(condition.right, learned)]);
  } else if (condition.kind !== 'empty') parts.push(['one', build(condition, learned)]);
  if (whenTrue !== undefined && whenTrue.kind !== 'empty') parts.push(['four', build(whenTrue, learned)]);
  if (whenFalse !== undefined && whenFalse.kind !== 'empty') parts.push(['five', build(whenFalse, learned)]);
  const parameters: StoredParameter[] = [];
  for (const [key, value] of parts) {
    if (!value.ok) return value;
    parameters.push({ key, value: value.value });
  }
  const textOf = (key: string): string => parameters.find((parameter) => parameter.key === key)?.value.expression ?? '';
  const operator = isComparison(condition) ? condition.operator : '';
  const texts = [textOf('one') + operator + textOf('three'), textOf('four'), textOf('five')];
  return success(functionNode(call.name, texts, parameters));
}

function isComparison(node: ExpressionNode): node is OperationNode {
  return node.kind === 'operation' && COMPARISONS.has(node.operator);
}

/** Rule 2: a constant's own text is always quoted, numbers too. */
function constant(name: string): StoredNode {
  return { expression: encodeString(name), name, type: 'Constant', parameters: [] };
}

function functionNode(name: string, texts: readonly string[], parameters: readonly StoredParameter[]): StoredNode {
  return { expression: `${name}(${texts.join(', ')})`, name, type: 'Function', parameters };
}

function unknownKeyMessage(name: string, parameter: string | undefined, index: number): string {
  const which = parameter === undefined ? `argument ${index + 1}` : `the parameter ${parameter}`;
  return `The key under which the service stores ${which} of ${name} is not public, and no stored tree of this document shows it, so the tree cannot be rebuilt. Save the expression in the portal instead.`;
}
