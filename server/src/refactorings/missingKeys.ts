import type { TextEdit } from '../base/textEdit.ts';
import type { CallNode, ExpressionNode, ParsedExpression } from '../expression/ast.ts';
import { encodeString } from '../expression/stringLiteral.ts';
import { isCallTo } from '../rules/fn/callArguments.ts';
import { innermost } from './selectedNode.ts';

/** A Switch whose source is an attribute, so that a population shows which keys it needs. */
export interface AttributeSwitch {
  readonly call: CallNode;
  readonly attribute: string;
}

/** The innermost selected Switch, if it looks an attribute up; null for one that looks up what has to be computed. */
export function attributeSwitch(path: readonly ExpressionNode[]): AttributeSwitch | null {
  const call = innermost(path, (node): node is CallNode => isCallTo(node, 'Switch') && node.closeSpan !== undefined);
  const [source] = call?.arguments ?? [];
  return call === undefined || call.arguments.length < 2 || source?.kind !== 'attribute' ? null : { call, attribute: source.name };
}

/** Those of some values that are no constant key of a Switch, in their order. */
export function valuesWithoutKey({ arguments: list }: CallNode, values: readonly string[]): readonly string[] {
  const keys = new Set(list.flatMap((node, index) => (index < 2 || index % 2 === 1 ? [] : node.kind === 'string' ? [node.value] : node.kind === 'number' ? [node.text] : [])));
  return values.filter((value) => !keys.has(value));
}

/** The edit that adds keys with an empty text each, below the last pair or behind it, as the pairs stand. */
export function addedKeys({ text }: ParsedExpression, { arguments: list, separators }: CallNode, keys: readonly string[]): readonly TextEdit[] {
  const end = list.at(-1)?.span.end;
  const between = list.length < 4 ? '' : text.slice(separators.at(-2)?.end, list.at(-2)?.span.start);
  const gap = /[\r\n]/.test(between) ? between : ' ';
  return end === undefined ? [] : [{ span: { start: end, end }, newText: keys.map((key) => `,${gap}${encodeString(key)}, ""`).join('') }];
}
