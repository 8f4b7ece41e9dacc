import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, textOf } from './callArguments.ts';

export const replaceTemplateToken = expressionRule({
  code: 'fn/replace-template-token',
  level: 'warning',
  title: 'Template without its placeholder',
  why: 'In a template, oldValue is replaced by the source. A template that does not hold oldValue flows unchanged for everybody.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE],
  fixable: false,
  about: ['Replace'],
  bad: ['Replace([employeeId], "{id}", , , , , «"emp-(id)@contoso.com"»)'],
  good: ['Replace([employeeId], "{id}", , , , , "emp-{id}@contoso.com")'],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'Replace')) {
      const token = textOf(call.arguments[1]);
      const template = call.arguments[6];
      const text = textOf(template);
      if (token === null || template === undefined || text === null || text.includes(token)) continue;
      report({ span: template.span, message: `The template does not hold ${token}, so the same text flows for everybody. Put ${token} where the source belongs.` });
    }
  },
});
