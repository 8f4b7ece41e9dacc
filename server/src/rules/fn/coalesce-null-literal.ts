import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, textOf } from './callArguments.ts';
import { NULL_WORDS } from './nullWord.ts';

export const coalesceNullLiteral = expressionRule({
  code: 'fn/coalesce-null-literal',
  level: 'warning',
  title: 'Text null in Coalesce',
  why: 'There is no null to write down: "null" is a text, and it flows where everything before it is missing.',
  fidelity: 'observed',
  sources: [FUNCTIONS_PAGE, 'MicrosoftDocs/azure-docs#33866'],
  fixable: false,
  bad: ['Coalesce([mobile], «"null"»)'],
  good: ['Coalesce([mobile], [telephoneNumber])'],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'Coalesce')) {
      for (const node of call.arguments) {
        if (!NULL_WORDS.test(textOf(node) ?? '')) continue;
        report({ span: node.span, message: `${textOf(node) ?? ''} is a text here and flows as it stands. Leave it out: without a value Coalesce gives none.` });
      }
    }
  },
});
