import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, isGiven, textOf } from './callArguments.ts';

export const switchNoDefault = expressionRule({
  code: 'fn/switch-no-default',
  level: 'hint',
  title: 'Switch without a default',
  why: 'Where no key fits and there is no default, nothing is sent, so an old value stays in the app.',
  fidelity: 'inferred',
  sources: [FUNCTIONS_PAGE],
  fixable: false,
  about: ['Switch'],
  bad: ['«Switch»([department], , "Sales", "S")'],
  good: ['Switch([department], "other", "Sales", "S")', 'Switch([IsSoftDeleted], , "False", "True", "True", "False")', 'Switch([department], , "Sales", "S", "", "none")'],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'Switch')) {
      const keys = call.arguments.filter((_, index) => index >= 2 && index % 2 === 0).map(textOf);
      if (call.arguments.length < 4 || isGiven(call.arguments[1]) || keys.includes('') || (keys.includes('True') && keys.includes('False'))) continue;
      report({ span: call.nameSpan, message: 'For users whose value fits no key nothing is sent, so an old value stays in the app. Give a default as the second argument if that is not meant.' });
    }
  },
});
