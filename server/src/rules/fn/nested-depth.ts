import type { CallNode, ExpressionNode } from '../../expression/ast.ts';
import { ladderFrom, type IifLadder } from '../../expression/iifLadder.ts';
import { mappingRule } from '../defineRule.ts';
import { losesUnchangedValues } from '../jobDirection.ts';
import { allCalls, expressionsCalling } from '../mappedExpressions.ts';
import { callsTo, isGiven } from './callArguments.ts';

const file = (expression: string, more = '  create-only'): string => `userName <- [objectId] match 1\ntitle <- ${expression}${more}\n`;
const LADDER = '([c]="1", "a", IIF([c]="2", "b", IIF([c]="3", "c", IIF([c]="4", "d", "e"))))';

export const nestedDepth = mappingRule({
  code: 'fn/nested-depth',
  level: 'info',
  title: 'Ladder of IIF on one attribute',
  why: 'Four or more IIF in one another that compare one attribute with texts are hard to read and near the limit of 10,000 characters. Switch says the same in one line; it is not asked for in mappings of an app that flow always, where the functions page itself advises IIF.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/workday-expression-mapping-functions-guide.md', 'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md'],
  fixable: true,
  bad: [file(`«IIF»${LADDER}`)],
  good: [file('IIF([c]="1", "a", IIF([c]="2", "b", "c"))'), file(`IIF${LADDER}`, '')],
  fix: [{ before: file(`IIF${LADDER}`), after: file('Switch([c], "e", "1", "a", "2", "b", "3", "c", "4", "d")', '                         create-only') }],
  check: (context) => {
    for (const placed of expressionsCalling(context, 'IIF')) {
      if (losesUnchangedValues(placed)) continue;
      const { mapping, parsed, pointer, toDocument } = placed;
      const inner = new Set<CallNode>();
      for (const call of callsTo(allCalls(parsed), 'IIF')) {
        const ladder = inner.has(call) ? null : ladderFrom(call);
        if (ladder === null) continue;
        for (const rung of ladder.rungs) inner.add(rung.call);
        if (ladder.subject.kind !== 'attribute' || ladder.rungs.length < LONGEST_LADDER) continue;
        const text = asSwitch(parsed.text, ladder);
        context.report({
          span: toDocument(call.nameSpan),
          pointer,
          message: 'This ladder of IIF compares one attribute with one constant after the other. Switch with a key for each says the same, shorter; mind that Switch also tells empty values apart.',
          fixes: text === null ? [] : [{ title: 'Write it with Switch', safe: false, effect: 'provisioning', edits: [{ kind: 'editExpression', mapping, edits: [{ span: call.span, newText: text }] }] }],
        });
      }
    }
  },
});

const LONGEST_LADDER = 4;

/** The ladder as Switch; null when one of its values is left out. */
function asSwitch(text: string, { subject, rungs, otherwise }: IifLadder): string | null {
  const part = ({ span }: ExpressionNode): string => text.slice(span.start, span.end);
  if (!rungs.every(({ value }) => isGiven(value))) return null;
  const pairs = rungs.map(({ key, value }) => `${part(key)}, ${part(value)}`);
  return `Switch(${part(subject)}, ${[isGiven(otherwise) ? part(otherwise) : '', ...pairs].join(', ')})`;
}
