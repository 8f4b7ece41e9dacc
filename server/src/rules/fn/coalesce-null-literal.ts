import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, repair, textOf } from './callArguments.ts';
import { NULL_WORDS } from './nullWord.ts';
import type { Span } from '../../base/span.ts';
import type { CallNode } from '../../expression/ast.ts';

export const coalesceNullLiteral = expressionRule({
  code: 'fn/coalesce-null-literal',
  level: 'warning',
  title: 'Text null in Coalesce',
  why: 'There is no null to write down: "null" is a text, and it flows where everything before it is missing.',
  fidelity: 'observed',
  sources: [FUNCTIONS_PAGE, 'MicrosoftDocs/azure-docs#33866'],
  fixable: true,
  about: ['Coalesce'],
  bad: ['Coalesce([mobile], «"null"»)'],
  good: ['Coalesce([mobile], [telephoneNumber])'],
  fix: [
    { before: 'Coalesce([mobile], "null")', after: 'Coalesce([mobile])' },
    { before: 'Coalesce("NULL", [mobile])', after: 'Coalesce([mobile])' },
  ],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'Coalesce')) {
      call.arguments.forEach((node, index) => {
        if (!NULL_WORDS.test(textOf(node) ?? '')) return;
        report({
          span: node.span,
          message: `${textOf(node) ?? ''} is a text here and flows as it stands. Leave it out: without a value Coalesce gives none.`,
          fixes: call.arguments.length < 2 ? [] : [repair('Leave it out', true, [{ span: withComma(call, index), newText: '' }])],
        });
      });
    }
  },
});

/** An argument with the comma before it, or for the first one with what is before the next. */
function withComma({ arguments: parts, separators }: CallNode, index: number): Span {
  const start = index === 0 ? parts[0]?.span.start : separators[index - 1]?.start;
  const end = index === 0 ? parts[1]?.span.start : parts[index]?.span.end;
  return { start: start ?? 0, end: end ?? 0 };
}
