import { touches, type Span } from '../../base/span.ts';
import type { CallNode, ExpressionNode, ParsedExpression } from '../../expression/ast.ts';
import { scan } from '../../expression/scan.ts';
import { endsOperand, type Token } from '../../expression/tokens.ts';
import { argumentAt, nodeAt } from '../../expression/walk.ts';
import type { FunctionRecord, ParameterRecord } from '../../functions/functionRecord.ts';
import { parameterAt } from '../../functions/parameters.ts';
import { functionNamed } from '../../functions/registry.ts';

/** What can be written at a cursor of an expression outside texts and attributes. Spans are offsets of the expression. */
export interface ExpressionSlot {
  /** The half-typed word that is replaced, up to its end; zero-width where none is. */
  readonly word: Span;
  /** `value`: an operand is to be written. `operator`: one stands before, so that only what joins or ends can follow. */
  readonly expects: 'value' | 'operator';
  /** The word has its parenthesis already. */
  readonly parenthesisFollows: boolean;
  /** The operand that follows at once, which a function can be written around. */
  readonly operandBehind: ExpressionNode | null;
  /** How many parentheses are open. */
  readonly depth: number;
  /** The argument that is being written; null outside calls of known functions. */
  readonly argument: SlotArgument | null;
}

/** The argument that a slot is. */
export interface SlotArgument {
  readonly call: CallNode;
  readonly record: FunctionRecord;
  readonly parameter: ParameterRecord | null;
}

/** The slot at an offset (UTF-16) of an expression. */
export function slotAt({ text, root }: ParsedExpression, offset: number): ExpressionSlot {
  const { tokens } = scan(text, false);
  const typed = tokens.find((token) => isWord(token) && touches(token, offset));
  const word = typed === undefined ? { start: offset, end: offset } : { start: typed.start, end: typed.end };
  const before = tokens.filter(({ end, start }) => end <= word.start && start < word.start);
  const next = tokens.find((token) => token !== typed && token.start >= word.end);
  return {
    word,
    expects: endsOperand(before.at(-1)?.kind) ? 'operator' : 'value',
    parenthesisFollows: typed !== undefined && next?.kind === 'open',
    operandBehind: next !== undefined && next.kind !== 'open' && beginsOperand(next) ? nodeFrom(root, next.start) : null,
    depth: before.filter(({ kind }) => kind === 'open').length - before.filter(({ kind }) => kind === 'close').length,
    argument: argumentOf(root, offset),
  };
}

function isWord({ kind }: Token): boolean {
  return kind === 'word' || kind === 'bareText';
}

function beginsOperand({ kind }: Token): boolean {
  return endsOperand(kind) && kind !== 'close';
}

/** The largest operand that begins at an offset. */
function nodeFrom(root: ExpressionNode, start: number): ExpressionNode | null {
  return nodeAt(root, start + 1).find((node) => node.span.start === start && node.kind !== 'operation') ?? null;
}

function argumentOf(root: ExpressionNode, offset: number): SlotArgument | null {
  for (const node of [...nodeAt(root, offset)].reverse()) {
    if (node.kind !== 'call') continue;
    const index = argumentAt(node, offset);
    const record = functionNamed(node.name);
    if (index !== undefined && record !== undefined) return { call: node, record, parameter: parameterAt(record, Math.max(node.arguments.length, index + 1), index) ?? null };
    if (index !== undefined) return null;
  }
  return null;
}
