import type { Span } from '../base/span.ts';
import type { CallNode, ExpressionNode, ParsedExpression } from '../expression/ast.ts';
import { walk } from '../expression/walk.ts';

/** A call of an expression that chooses between arms: Switch or IIF. */
export interface BranchingCall {
  readonly call: CallNode;
  readonly function: 'Switch' | 'IIF';
  /** What the choice is about, as written: the source of Switch, the condition of IIF. */
  readonly subject: string;
  readonly arms: readonly BranchArm[];
}

/** One way that a branching call can take. */
export interface BranchArm {
  readonly kind: 'key' | 'default' | 'true' | 'false';
  /** The key of Switch, a constant without its quotation marks; else the kind. */
  readonly key: string;
  /** The position of the argument that gives the value, from 0; it may be left out in the text. */
  readonly argument: number;
  /** Where that value stands in the expression; of no width where it is left out. */
  readonly span: Span;
}

/** Every Switch and IIF of an expression, however deep, in the order of the text. */
export function branchingCalls({ root, text }: ParsedExpression): readonly BranchingCall[] {
  const found: BranchingCall[] = [];
  walk(root, (node) => {
    if (node.kind !== 'call' || (node.name !== 'Switch' && node.name !== 'IIF')) return;
    const [subject] = node.arguments;
    const arms = node.name === 'IIF' ? [arm(node, 'true', 1), arm(node, 'false', 2)] : [...keyArms(node, text), arm(node, 'default', 1)];
    found.push({ call: node, function: node.name, subject: subject === undefined ? '' : text.slice(subject.span.start, subject.span.end), arms });
  });
  return found;
}

function keyArms(call: CallNode, text: string): readonly BranchArm[] {
  return call.arguments.flatMap((argument, at) => (at >= 2 && at % 2 === 0 ? [arm(call, 'key', at + 1, keyText(argument, text))] : []));
}

function keyText(key: ExpressionNode, text: string): string {
  return key.kind === 'string' ? key.value : text.slice(key.span.start, key.span.end);
}

function arm(call: CallNode, kind: BranchArm['kind'], argument: number, key: string = kind): BranchArm {
  return { kind, key, argument, span: call.arguments[argument]?.span ?? { start: call.span.end, end: call.span.end } };
}
