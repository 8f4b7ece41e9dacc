import type { TextEdit } from '../base/textEdit.ts';
import type { CallNode, ExpressionNode } from '../expression/ast.ts';
import { encodeString } from '../expression/stringLiteral.ts';
import type { ConnectSyncName } from '../functions/connectSyncOnly.ts';

/** The longest text that is written out as padding. */
const MOST_PADDING = 64;

/**
 * What a call of Connect Sync is in this language, as edits of the expression.
 * @param known the function of Connect Sync
 * @param call the call of it
 * @returns undefined where nothing gives the same, or what would has to be decided by the author
 */
export function connectSyncEdits(known: ConnectSyncName, call: CallNode): readonly TextEdit[] | undefined {
  if (known.sameAs !== undefined) return [{ span: call.nameSpan, newText: known.sameAs }];
  const length = count(call.arguments[1]);
  if (length === undefined || call.closeSpan === undefined) return undefined;
  const pad = call.arguments[2];
  // The SuccessFactors guide pads so: what is too much goes in front, and the pattern keeps the end (spec/lint-catalogue.md).
  if (known.name === 'PadLeft' && call.arguments.length === 3 && pad?.kind === 'string' && pad.value.length === 1) {
    return around(call, `Replace(Join("", ${encodeString(pad.value.repeat(length))}, `, `), , "(.*?)(?<id>.{0,${length}})$", , "\${id}", , )`);
  }
  if (known.name === 'Right' && call.arguments.length === 2) return around(call, 'Replace(', `, , "(.*?)(?<end>.{0,${length}})$", , "\${end}", , )`);
  return undefined;
}

/** Keeps the first argument and writes the rest of the call anew. */
function around({ span, arguments: [source] }: CallNode, before: string, after: string): readonly TextEdit[] | undefined {
  if (source === undefined || source.kind === 'empty' || source.kind === 'missing') return undefined;
  return [
    { span: { start: span.start, end: source.span.start }, newText: before },
    { span: { start: source.span.end, end: span.end }, newText: after },
  ];
}

function count(node: ExpressionNode | undefined): number | undefined {
  const text = node?.kind === 'number' ? node.text : node?.kind === 'string' ? node.value : '';
  return /^[1-9]\d?$/.test(text) && Number(text) <= MOST_PADDING ? Number(text) : undefined;
}
