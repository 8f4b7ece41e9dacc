import type { CallNode, ExpressionNode } from '../../expression/ast.ts';
import { sameStructure } from '../../expression/walk.ts';
import { inWords } from '../../types/inWords.ts';
import { mappingRule } from '../defineRule.ts';
import { allCalls, expressionsCalling, type MappedExpression } from '../mappedExpressions.ts';
import { typesOf } from '../mappedTypes.ts';
import { isCallTo, isGiven, textOf } from './callArguments.ts';
import { dependsOnSomething } from './iif-constant-condition.ts';

const mapping = (expression: string): string => `userName <- [objectId] match 1\ntitle <- ${expression}\n`;

export const constantUnreachable = mappingRule({
  code: 'fn/constant-unreachable',
  level: 'info',
  title: 'Branch that is never taken',
  why: 'By what is known of the attributes the other branches cover every user, or the same condition stands further out already. What stands here never flows, so it is either not needed or not what was meant.',
  fidelity: 'inferred',
  sources: ['The structure of the expression itself, and the values that the source attributes can have.'],
  fixable: false,
  bad: [
    mapping('IIF([city]="x", "1", IIF(«[city]="x"», "2", "3"))'),
    mapping('Switch([IsSoftDeleted], , "False", "yes", "True", "no", «"Unknown"», "left")'),
    mapping('Switch([accountEnabled], «"left"», "False", "yes", "True", "no")'),
    mapping('Coalesce([userPrincipalName], «[mail]»)'),
    mapping('IIF([accountEnabled]="Yes", «"on"», "off")'),
    mapping('IIF(IsPresent([objectId]), "on", «"off"»)'),
    mapping('IIF(IsPresent([mail]), Switch([mail], [mail], «""», "none"), "none")'),
  ],
  good: [
    mapping('IIF([city]="x", "1", IIF([city]="y", "2", "3"))'),
    mapping('Switch([IsSoftDeleted], , "False", "True", "True", "False")'),
    mapping('Coalesce([mail], [userPrincipalName])'),
    mapping('Coalesce([surname], "none")'),
    mapping('IIF([accountEnabled]="True", "on", "off")'),
    mapping('Switch([mail], [mail], "", "none")'),
  ],
  check: (context) => {
    for (const expression of expressionsCalling(context, 'IIF', 'Switch', 'Coalesce')) {
      const calls = allCalls(expression.parsed);
      const { nodes } = typesOf(expression).inference;
      const repeated = new Set(calls.flatMap(repeatedConditions));
      for (const condition of repeated) report(expression, condition, 'This is the condition around it once more, so its result is known and one branch never flows. Correct it, or take the other branch alone.');
      for (const call of calls) {
        const [source] = call.arguments;
        if (!nodes.has(call) || !isCallTo(call, 'IIF', 'Switch', 'Coalesce') || (source !== undefined && repeated.has(source))) continue;
        call.arguments.forEach((argument, index) => {
          if (!isGiven(argument) || nodes.has(argument) || isToldElsewhere(call, index)) return;
          const value = source === undefined ? undefined : nodes.get(source);
          const cause = isCallTo(call, 'Coalesce') ? 'a value before it is always there' : call.name === 'IIF' ? `the condition is always ${index === 1 ? 'False' : 'True'}` : `the source is ${value === undefined ? 'another value' : inWords(value)}`;
          const shown = call.name === 'Switch' && index > 2 ? (call.arguments[index - 1] ?? argument) : argument;
          report(expression, shown, `This never flows, since ${cause}. Remove it, or correct what comes before it.`);
        });
      }
    }
    function report({ toDocument, pointer }: MappedExpression, { span }: ExpressionNode, message: string): void {
      context.report({ span: toDocument(span), pointer, message });
    }
  },
});

/** The conditions of the branches that say the same as the condition around them. */
function repeatedConditions(call: CallNode): readonly ExpressionNode[] {
  const [condition, ...branches] = call.arguments;
  if (!isCallTo(call, 'IIF') || condition === undefined || !isGiven(condition)) return [];
  return branches.flatMap((branch) => {
    const again = isCallTo(branch, 'IIF') ? branch.arguments[0] : undefined;
    return again !== undefined && sameStructure(condition, again) ? [again] : [];
  });
}

/** fn/iif-constant-condition tells conditions without an attribute, fn/switch-bool-case and -case-mismatch keys in another case, fn/switch-duplicate-key repeated ones. */
function isToldElsewhere(call: CallNode, index: number): boolean {
  const [source] = call.arguments;
  if (call.name === 'IIF') return source !== undefined && !dependsOnSomething(source);
  if (call.name !== 'Switch' || index < 3) return false;
  const key = textOf(call.arguments[index - 1]);
  if (key === null) return false;
  const isRepeated = call.arguments.some((other, at) => at >= 2 && at % 2 === 0 && at < index - 1 && textOf(other) === key);
  return isRepeated || isCallTo(source, 'ToLower', 'ToUpper') || /^(?:true|false)$/i.test(key);
}
