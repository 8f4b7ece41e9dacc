import { encodeString } from '../expression/stringLiteral.ts';
import { functionNamed } from '../functions/registry.ts';
import type { StoredNode, StoredParameter } from './storedNode.ts';
import { slotsOfTree } from './storedSlots.ts';

const INTEGER = /^[+-]?[0-9]+$|^&H[0-9A-Fa-f]+$/;

/**
 * The expression text that the service writes for a stored tree, by the rules of spec/manifest-model.md. It is made from
 * names, types and parameters alone; the texts in the tree are not looked at, but for whether there is one.
 */
export function printStoredTree(node: StoredNode): string {
  if (node.expression === null && node.type !== 'Function') return '';
  switch (node.type) {
    case 'Attribute':
      return `[${node.name ?? ''}]`;
    case 'Constant':
      return encodeString(node.name ?? '');
    case 'Function':
      return printCall(node.name ?? '', node.parameters);
  }
}

/** Whether a constant stands in its parent without its quotes: one that is bound to an integer parameter does. */
export function isBareInteger(node: StoredNode, isInteger: boolean): boolean {
  return isInteger && node.type === 'Constant' && node.expression !== null && INTEGER.test(node.name ?? '');
}

function printArgument(node: StoredNode | undefined, isInteger: boolean): string {
  if (node === undefined) return '';
  return isBareInteger(node, isInteger) ? (node.name ?? '') : printStoredTree(node);
}

function printCall(name: string, parameters: readonly StoredParameter[]): string {
  const record = functionNamed(name);
  if (record?.storedAs === 'condition') return printIif(name, parameters);
  if (record === undefined) return joined(name, parameters.map(({ value }) => printArgument(value, false)));
  const slots = slotsOfTree(record, parameters.map(({ key }) => key));
  const rest = [...parameters];
  const printed: string[] = [];
  slots.forEach((slot, index) => {
    const repeatedKeys = slots.filter(({ repeats }) => repeats).map(({ key }) => key);
    if (slot.repeats) {
      // Parameters that repeat come last; the ones of a pair alternate, so they stay in their order.
      while (repeatedKeys.includes(rest[0]?.key ?? '') || (repeatedKeys.includes(null) && rest.length > 0)) printed.push(printArgument(rest.shift()?.value, slot.isInteger));
      return;
    }
    const laterKeys = slots.slice(index + 1).map(({ key }) => key);
    const at = slot.key === null ? rest.findIndex(({ key }) => !laterKeys.includes(key)) : rest.findIndex(({ key }) => key === slot.key);
    printed.push(at < 0 ? '' : printArgument(rest.splice(at, 1)[0]?.value, slot.isInteger));
  });
  // Keys that nobody knows: print what is there, in its order.
  return rest.length === 0 ? joined(name, printed) : joined(name, parameters.map(({ value }) => printArgument(value, false)));
}

function printIif(name: string, parameters: readonly StoredParameter[]): string {
  const at = (key: string): StoredNode | undefined => parameters.find((parameter) => parameter.key === key)?.value;
  // No blanks round the operator.
  const condition = printArgument(at('one'), false) + (at('two')?.name ?? '') + printArgument(at('three'), false);
  return joined(name, [condition, printArgument(at('four'), false), printArgument(at('five'), false)]);
}

function joined(name: string, texts: readonly string[]): string {
  return `${name}(${texts.join(', ')})`;
}
