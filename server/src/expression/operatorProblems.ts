import type { TextEdit } from '../base/textEdit.ts';
import type { CallNode, ExpressionNode, SyntaxProblem } from './ast.ts';
import { nestConditions } from './nestedConditions.ts';
import { chainOf, cutChain, isLogical, type OperatorChain } from './operatorChain.ts';
import { children } from './walk.ts';

/**
 * The problems of operators that only other languages have, with the rewriting of the catalogue: one for each chain,
 * since one rewriting repairs all of it. `==`, `eq` and their like are reported where they are read.
 * @param text the expression
 * @param root its tree
 */
export function operatorProblems(text: string, root: ExpressionNode): readonly SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  // `condition` is the call whose first argument, parentheses aside, is the node; `alone` is false when a comparison follows it.
  const descend = (node: ExpressionNode, condition: CallNode | null, alone: boolean): void => {
    if (node.kind === 'operation') {
      const chain = chainOf(node);
      problems.push(...logicalProblem(text, chain, condition), ...concatenations(text, chain), ...arithmetic(chain));
      chain.operands.forEach((operand, index) => {
        const following = chain.operators[index]?.operator;
        descend(operand, null, following === undefined || isLogical(following));
      });
      return;
    }
    if (isNegation(node)) problems.push(negationProblem(node, text, alone));
    children(node).forEach((child, index) => {
      const inner = node.kind === 'group' ? condition : node.kind === 'call' && index === 0 ? node : null;
      descend(child, inner, true);
    });
  };
  descend(root, null, true);
  return problems;
}

function logicalProblem(text: string, { operators }: OperatorChain, condition: CallNode | null): SyntaxProblem[] {
  const first = operators.find(({ operator }) => isLogical(operator));
  if (first === undefined) return [];
  const edits = condition === null ? null : nestConditions(text, condition);
  const detail = text.slice(first.span.start, first.span.end);
  return [{ code: 'expr/and-or-operator', span: first.span, ...(edits === null ? {} : { edits }), detail }];
}

/** `"t-" & [alias]` becomes `Join("", "t-", [alias])`. */
function concatenations(text: string, chain: OperatorChain): SyntaxProblem[] {
  return cutChain(chain, (operator) => operator !== '&' && operator !== '+').flatMap(({ operands, operators }) => {
    const first = operators[0];
    const head = operands[0];
    const tail = operands.at(-1);
    if (first === undefined || head === undefined || tail === undefined) return [];
    const detail = text.slice(first.span.start, first.span.end);
    const sum = operators.some(({ operator }) => operator === '+') && operands.some(({ kind }) => kind === 'number');
    if (sum || operands.some(({ kind }) => kind === 'missing' || kind === 'empty')) {
      return [{ code: 'expr/concat-operator', span: first.span, detail }];
    }
    const commas: TextEdit[] = operands.slice(1).map(({ span }, index) => ({
      span: { start: operands[index]?.span.end ?? span.start, end: span.start },
      newText: ', ',
    }));
    const edits = [
      { span: { start: head.span.start, end: head.span.start }, newText: 'Join("", ' },
      ...commas,
      { span: { start: tail.span.end, end: tail.span.end }, newText: ')' },
    ];
    return [{ code: 'expr/concat-operator', span: first.span, edits, detail }];
  });
}

/** The language has no arithmetic; there is no other way to write it either. */
function arithmetic({ operators }: OperatorChain): SyntaxProblem[] {
  return operators
    .filter(({ operator }) => operator === '-' || operator === '*' || operator === '/')
    .map(({ operator, span }) => ({ code: 'expr/unexpected-character', span, detail: operator }));
}

/** A call that `NOT x` was read as has parentheses without a width. */
function isNegation(node: ExpressionNode): node is CallNode {
  return node.kind === 'call' && node.closeSpan !== undefined && node.closeSpan.start === node.closeSpan.end;
}

/** @param alone false when a comparison follows, since it is open then what is to be negated */
function negationProblem({ nameSpan, closeSpan, arguments: [inner] }: CallNode, text: string, alone: boolean): SyntaxProblem {
  const detail = text.slice(nameSpan.start, nameSpan.end);
  const problem: SyntaxProblem = { code: 'expr/and-or-operator', span: nameSpan, detail };
  if (!alone || closeSpan === undefined || inner === undefined || inner.kind === 'missing') return problem;
  const edits = [
    { span: { start: nameSpan.start, end: inner.span.start }, newText: 'Not(' },
    { span: closeSpan, newText: ')' },
  ];
  return { ...problem, edits };
}
