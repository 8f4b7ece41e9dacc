import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, repair, textOf } from './callArguments.ts';

export const switchDuplicateKey = expressionRule({
  code: 'fn/switch-duplicate-key',
  level: 'warning',
  title: 'Key of Switch that stands twice',
  why: 'Switch takes the first key that fits, so the value of a second equal key is never used.',
  fidelity: 'inferred',
  sources: [FUNCTIONS_PAGE],
  fixable: true,
  about: ['Switch'],
  bad: ['Switch([country], , "SE", "Sweden", «"SE"», "Schweden")'],
  good: ['Switch([state], , "ca", "x", "CA", "y")'],
  fix: [{ before: 'Switch([country], , "SE", "Sweden", "SE", "Schweden")', after: 'Switch([country], , "SE", "Sweden")' }],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'Switch')) {
      const seen = new Set<string>();
      for (let index = 2; index + 1 < call.arguments.length; index += 2) {
        const key = call.arguments[index];
        const text = textOf(key);
        const before = call.separators[index - 1];
        const value = call.arguments[index + 1];
        if (key === undefined || text === null || before === undefined || value === undefined) continue;
        if (!seen.has(text)) seen.add(text);
        else
          report({
            span: key.span,
            message: `The key ${key.kind === 'string' ? JSON.stringify(text) : text} stands twice, and the first one wins, so this value never flows. Delete the pair, or correct the key.`,
            fixes: [repair('Delete this pair', false, [{ span: { start: before.start, end: value.span.end }, newText: '' }])],
          });
      }
    }
  },
});
