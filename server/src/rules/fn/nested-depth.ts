import type { CallNode, ExpressionNode } from '../../expression/ast.ts';
import { mappingRule } from '../defineRule.ts';
import { losesUnchangedValues } from '../jobDirection.ts';
import { allCalls, mappedExpressions } from '../mappedExpressions.ts';
import { callsTo, isCallTo, isGiven, textOf } from './callArguments.ts';

const file = (expression: string, more = '  create-only'): string => `userName <- [objectId] match 1\ntitle <- ${expression}${more}\n`;
const LADDER = '([c]="1", "a", IIF([c]="2", "b", IIF([c]="3", "c", IIF([c]="4", "d", "e"))))';

export const nestedDepth = mappingRule({
  code: 'fn/nested-depth',
  level: 'info',
  title: 'Ladder of IIF on one attribute',
  why: 'Four or more IIF in one another that compare one attribute with texts are hard to read and near the limit of 10,000 characters. Switch says the same in one line. Not told where the functions page itself advises IIF: in mappings of an app that flow always.',
  fidelity: 'documented',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/workday-expression-mapping-functions-guide.md', 'MicrosoftDocs/entra-docs docs/identity/app-provisioning/functions-for-customizing-application-data.md'],
  fixable: true,
  bad: [file(`«IIF»${LADDER}`)],
  good: [file('IIF([c]="1", "a", IIF([c]="2", "b", "c"))'), file(`IIF${LADDER}`, '')],
  fix: [{ before: file(`IIF${LADDER}`), after: file('Switch([c], "e", "1", "a", "2", "b", "3", "c", "4", "d")', '                         create-only') }],
  check: (context) => {
    for (const placed of mappedExpressions(context)) {
      if (losesUnchangedValues(placed)) continue;
      const { mapping, parsed, pointer, toDocument } = placed;
      const calls = callsTo(allCalls(parsed), 'IIF');
      const inner = new Set<ExpressionNode | undefined>(calls.map((call) => call.arguments[2]));
      for (const call of calls) {
        const ladder = rungs(call, comparedAttribute(call));
        if (inner.has(call) || ladder.length < LONGEST_LADDER) continue;
        const text = asSwitch(parsed.text, ladder);
        context.report({
          span: toDocument(call.nameSpan),
          pointer,
          message: 'This ladder of IIF compares one attribute with one text after the other. Switch with a key for each says the same, shorter; mind that Switch also tells empty values apart.',
          fixes: text === null ? [] : [{ title: 'Write it with Switch', safe: false, effect: 'provisioning', edits: [{ kind: 'editExpression', mapping, edits: [{ span: call.span, newText: text }] }] }],
        });
      }
    }
  },
});

const LONGEST_LADDER = 4;

function comparedAttribute(node: ExpressionNode | undefined): string | null {
  const condition = isCallTo(node, 'IIF') ? node.arguments[0] : undefined;
  if (condition?.kind !== 'operation' || condition.operator !== '=') return null;
  return condition.left.kind === 'attribute' && textOf(condition.right) !== null ? condition.left.name : null;
}

/** The calls that compare one attribute, each the last value of the one before. */
function rungs(node: ExpressionNode | undefined, attribute: string | null): readonly CallNode[] {
  if (attribute === null || !isCallTo(node, 'IIF') || comparedAttribute(node) !== attribute) return [];
  return [node, ...rungs(node.arguments[2], attribute)];
}

/** The ladder as Switch; null when one of its values is left out. */
function asSwitch(text: string, ladder: readonly CallNode[]): string | null {
  const part = (node: ExpressionNode | undefined): string => text.slice(node?.span.start, node?.span.end);
  const pairs = ladder.flatMap(({ arguments: [condition, value] }) => (condition?.kind === 'operation' && isGiven(value) ? [`${part(condition.right)}, ${part(value)}`] : []));
  const condition = ladder[0]?.arguments[0];
  const last = ladder.at(-1)?.arguments[2];
  if (condition?.kind !== 'operation' || pairs.length < ladder.length || last === undefined || ladder.some(({ closeSpan }) => closeSpan === undefined)) return null;
  return `Switch(${part(condition.left)}, ${[isGiven(last) ? part(last) : '', ...pairs].join(', ')})`;
}
