import { encodeString } from '../../expression/stringLiteral.ts';
import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, repair, textOf } from './callArguments.ts';

export const switchKeyWhitespace = expressionRule({
  code: 'fn/switch-key-whitespace',
  level: 'warning',
  title: 'Blank at the edge of a key',
  why: 'Switch compares whole texts. A key with a blank at its edge fits only values with the same blank, so the users who are meant get the default.',
  fidelity: 'inferred',
  sources: [FUNCTIONS_PAGE, 'MicrosoftDocs/entra-docs docs/identity/app-provisioning/workday-expression-mapping-functions-guide.md'],
  fixable: true,
  about: ['Switch'],
  bad: ['Switch([country], , «"SE "», "Sweden")'],
  good: ['Switch([country], , "SE", "Sweden")', 'Switch([country], , "", "none")'],
  fix: [{ before: 'Switch([country], , "SE ", "Sweden")', after: 'Switch([country], , "SE", "Sweden")' }],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'Switch')) {
      for (let index = 2; index < call.arguments.length; index += 2) {
        const key = call.arguments[index];
        const text = textOf(key);
        if (key === undefined || text === null || text.trim() === text || text.trim() === '') continue;
        report({
          span: key.span,
          message: 'This key begins or ends with a blank, so it fits only values with the same blank. Delete the blank.',
          fixes: [repair('Delete the blank', false, [{ span: key.span, newText: encodeString(text.trim()) }])],
        });
      }
    }
  },
});
