import type { CallNode, ExpressionNode } from '../../expression/ast.ts';
import { someNode } from '../../expression/walk.ts';
import { mappingRule } from '../defineRule.ts';
import { losesUnchangedValues } from '../jobDirection.ts';
import { allCalls, expressionsCalling } from '../mappedExpressions.ts';
import { FUNCTIONS_PAGE, callsTo, isGiven, textOf } from './callArguments.ts';

const file = (title: string, more = ''): string => `userName <- [objectId] match 1\ntitle <- ${title}${more}\n`;

export const switchDeltaNull = mappingRule({
  code: 'fn/switch-delta-null',
  level: 'info',
  title: 'Switch that may give nothing in incremental cycles',
  why: 'The functions page warns that a Switch whose source did not change can give nothing when other attributes of a user changed, which blanks the target. It advises IIF inside IIF instead, other pages prefer Switch, so this is only told.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE],
  fixable: true,
  bad: [file('«Switch»([department], "other", "Sales", "S")')],
  good: [
    file('IIF([department]="Sales", "S", "other")'),
    file('Switch([department], "other", "Sales", "S")', '  create-only'),
    file('Switch([IsSoftDeleted], , "False", "True", "True", "False")'),
    // IIF cannot say what an empty value gives: the same page does not support that test.
    file('Switch([department], [department], "", "none")'),
  ],
  fix: [{ before: file('Switch([department], , "Sales", "S", "Legal", "L")'), after: file('IIF([department]="Sales", "S", IIF([department]="Legal", "L", ))') }],
  check: (context) => {
    for (const placed of expressionsCalling(context, 'Switch')) {
      if (!losesUnchangedValues(placed)) continue;
      const { mapping, parsed, pointer, toDocument } = placed;
      for (const call of callsTo(allCalls(parsed), 'Switch')) {
        const keys = call.arguments.filter((_, index) => index >= 2 && index % 2 === 0).map(textOf);
        if (keys.length === 0 || keys.includes('') || (keys.includes('True') && keys.includes('False')) || !readsAnAttribute(call.arguments[0])) continue;
        const ladder = keys.includes(null) ? null : iifLadder(parsed.text, call);
        context.report({
          span: toDocument(call.nameSpan),
          pointer,
          message: `When only other attributes of a user change, the reference says that this Switch may give nothing and blank ${mapping.target}. IIF inside IIF does not; see what an incremental cycle does.`,
          fixes: ladder === null ? [] : [{ title: 'Write it as IIF inside IIF', safe: false, effect: 'provisioning', edits: [{ kind: 'editExpression', mapping, edits: [{ span: call.span, newText: ladder }] }] }],
        });
      }
    }
  },
});

function readsAnAttribute(node: ExpressionNode | undefined): boolean {
  return node !== undefined && someNode(node, ({ kind }) => kind === 'attribute');
}

/** The same as comparisons one inside the other; null for a Switch that is not whole. */
function iifLadder(text: string, { arguments: parts, closeSpan }: CallNode): string | null {
  const [source, standard] = parts;
  if (closeSpan === undefined || parts.length % 2 !== 0 || !parts.every((node, index) => index === 1 || isGiven(node))) return null;
  const part = (node: ExpressionNode | undefined): string => text.slice(node?.span.start, node?.span.end);
  let ladder = isGiven(standard) ? part(standard) : '';
  for (let index = parts.length - 2; index >= 2; index -= 2) ladder = `IIF(${part(source)}=${part(parts[index])}, ${part(parts[index + 1])}, ${ladder})`;
  return ladder;
}
