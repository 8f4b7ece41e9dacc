import type { Span } from '../base/span.ts';
import type { TextEdit } from '../base/textEdit.ts';
import type { CallNode, StringNode } from '../expression/ast.ts';
import { decodedValue, decodeString, encodeString } from '../expression/stringLiteral.ts';
import type { ArgumentRole, FunctionRecord, ParameterRecord } from '../functions/functionRecord.ts';
import { parameterAt } from '../functions/parameters.ts';

/** A text that is written out as an argument of a known function, unescaped, with the way back to the expression. */
export interface LiteralArgument {
  readonly call: CallNode;
  readonly record: FunctionRecord;
  readonly parameter: ParameterRecord;
  readonly node: StringNode;
  readonly value: string;
  /** As it stands in the expression, with its quotation marks. */
  readonly raw: string;
}

/** The texts that a call has as arguments, in order. An unfinished text is none: what is being typed is not judged. */
export function literalArgumentsOf(text: string, call: CallNode, record: FunctionRecord): readonly LiteralArgument[] {
  return call.arguments.flatMap((node, index) => {
    const parameter = node.kind === 'string' ? parameterAt(record, call.arguments.length, index) : undefined;
    if (node.kind !== 'string' || !node.closed || parameter === undefined) return [];
    return literalArgument(text, { call, record, parameter, node });
  });
}

/** Unescapes a text that is an argument. */
export function literalArgument(text: string, place: Pick<LiteralArgument, 'call' | 'record' | 'parameter' | 'node'>): LiteralArgument {
  const { call, record, parameter, node } = place;
  const raw = text.slice(node.span.start, node.span.end);
  return { call, record, parameter, node, value: decodedValue(raw), raw };
}

/** The text that a parameter with this role has in a list of arguments, or null. */
export function literalOfRole(literals: readonly LiteralArgument[], role: ArgumentRole): LiteralArgument | null {
  return literals.find(({ parameter }) => parameter.role === role) ?? null;
}

/** The expression offset of each UTF-16 unit of the value, and of the end of the content. */
export function literalOffsets({ raw, node }: LiteralArgument): readonly number[] {
  return decodeString(raw).offsets.map((offset) => node.span.start + offset);
}

/** The expression span of a span of the value. */
export function spanOfLiteral(literal: LiteralArgument, { start, end }: Span): Span {
  const offsets = literalOffsets(literal);
  const last = offsets[offsets.length - 1] ?? 0;
  return { start: offsets[start] ?? last, end: offsets[end] ?? last };
}

/** The whole value without its quotation marks, as an expression span. */
export function contentOfLiteral(literal: LiteralArgument): Span {
  return spanOfLiteral(literal, { start: 0, end: literal.value.length });
}

/** An edit of the value as an edit of the expression: its new text is escaped. */
export function editOfLiteral(literal: LiteralArgument, { span, newText }: TextEdit): TextEdit {
  return { span: spanOfLiteral(literal, span), newText: encodeString(newText).slice(1, -1) };
}
