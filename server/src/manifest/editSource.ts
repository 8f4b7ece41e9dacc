import { spanToDocument } from '../base/offsetMap.ts';
import { failure, success, type Result } from '../base/result.ts';
import { applyEdits, type TextEdit } from '../base/textEdit.ts';
import { parseExpression } from '../expression/parse.ts';
import { changeProperties } from '../json/changeProperties.ts';
import { escapeJsonText } from '../json/escape.ts';
import { fieldTable, readFields } from '../json/fieldTable.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { items, kindOf, textOf } from '../json/navigate.ts';
import { stringContent, type StringContent } from '../json/stringMap.ts';
import type { JsonValue } from '../json/valueOf.ts';
import type { EditRefusal } from '../model/mappingEdit.ts';
import type { LearnedKeys } from './learnKeys.ts';
import { nodeWithoutText, type StoredNode } from './storedNode.ts';
import { SERVICE_ORDER, storedParametersValue, storedStyleAt, type StoredStyle } from './storedStyle.ts';
import { buildStoredTree } from './storedTree.ts';

const SOURCE = fieldTable(['expression', 'parameters', 'name']);
const PARAMETER = fieldTable(['key', 'value']);

/** What is to become of an expression: edits in offsets of its text, or the whole new text. */
export type ExpressionChange = { readonly edits: readonly TextEdit[] } | { readonly text: string };

/**
 * Changes the expression of a stored source, an object: the text, and name, type and parameters after it.
 * Parts of the tree that stay the same are not touched. A text that had mistakes and still has some is changed alone:
 * its tree follows as soon as the text parses.
 */
export function editSource(document: JsonDocument, source: number, change: ExpressionChange, learned: LearnedKeys): Result<readonly TextEdit[], EditRefusal> {
  const [expression, , name] = readFields(document, source, SOURCE);
  const before = expression !== undefined && kindOf(document, expression) === 'string' ? stringContent(document, expression) : null;
  const after = 'text' in change ? change.text : applyEdits(before?.text ?? '', change.edits);
  const edited = before === null ? [] : textEdits(before, change, after);
  const parsed = parseExpression(after);
  if (parsed.problems.length > 0) {
    if (before !== null && parseExpression(before.text).problems.length > 0) return success(edited);
    return failure({ message: `“${shortened(after)}” is no expression without mistakes, so its stored tree cannot be built. Correct it first.` });
  }
  const tree = buildStoredTree(parsed.root, learned);
  const lost = nodeWithoutText(document, source);
  if (lost !== undefined) {
    const staysParameter = tree.ok && tree.value.expression === null && tree.value.name === textOf(document, name);
    if (staysParameter || before?.text === after) return success([]);
    return failure({ message: `The stored tree holds ${lost}, which the text of an expression cannot say; rebuilding the tree would lose it. Change this mapping in the portal instead.` });
  }
  if (!tree.ok) return tree;
  const keepsText = before !== null && tree.value.expression !== null;
  const root = tree.value.expression === null ? tree.value : { ...tree.value, expression: after };
  return success([...(keepsText ? edited : []), ...treeEdits(document, source, root, storedStyleAt(document, source), !keepsText)]);
}

/** The edits of the escaped text: those that were asked for, or, for a whole new text, the part that differs. */
function textEdits(before: StringContent, change: ExpressionChange, after: string): readonly TextEdit[] {
  if (before.text === after) return [];
  const edits = 'text' in change ? [difference(before.text, after)] : change.edits;
  return edits.map(({ span, newText }) => ({ span: spanToDocument(before.map, span), newText: escapeJsonText(newText) }));
}

/** Makes the stored node at `source` the tree `wanted`, touching only what differs. */
function treeEdits(document: JsonDocument, source: number, wanted: StoredNode, style: StoredStyle, withText: boolean): readonly TextEdit[] {
  const changes = new Map<string, JsonValue>([['name', wanted.name], ['type', wanted.type]]);
  if (withText) changes.set('expression', wanted.expression);
  const [, list] = readFields(document, source, SOURCE);
  const written = list === undefined ? [] : items(document, list).map((item) => readFields(document, item, PARAMETER));
  const pairs = wanted.parameters.map((parameter, index) => ({ parameter, key: written[index]?.[0], value: written[index]?.[1] }));
  const sameKeys = written.length === pairs.length
    && pairs.every(({ parameter, key, value }) => textOf(document, key) === parameter.key && value !== undefined && kindOf(document, value) === 'object');
  if (!sameKeys) changes.set('parameters', storedParametersValue(wanted, style));
  const own = changeProperties(document, source, changes, SERVICE_ORDER);
  if (!sameKeys) return own;
  return [...own, ...pairs.flatMap(({ parameter, value }) => (value === undefined ? [] : treeEdits(document, value, parameter.value, style, true)))];
}

/** The one edit between two texts, without what they begin and end with alike. A surrogate pair stays in one piece. */
function difference(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  if (isLowSurrogate(before, start) || isLowSurrogate(after, start)) start = Math.max(0, start - 1);
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (tail > 0 && isLowSurrogate(before, before.length - tail)) tail--;
  return { span: { start, end: before.length - tail }, newText: after.slice(start, after.length - tail) };
}

function isLowSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
