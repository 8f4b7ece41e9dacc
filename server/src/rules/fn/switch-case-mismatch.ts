import { encodeString } from '../../expression/stringLiteral.ts';
import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, isCallTo, isGiven, repair, textOf } from './callArguments.ts';

export const switchCaseMismatch = expressionRule({
  code: 'fn/switch-case-mismatch',
  level: 'error',
  title: 'Key of Switch in a case that the source never has',
  why: 'Switch tells letter case apart. Under ToLower or ToUpper a key with other letters never fits, so everybody gets the default.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE],
  fixable: true,
  about: ['Switch'],
  bad: ['Switch(ToLower([country]), , «"SE"», "Sweden")'],
  good: ['Switch(ToLower([country]), , "se", "Sweden")', 'Switch(ToUpper([country], "tr-TR"), , "SE", "Sweden")'],
  fix: [{ before: 'Switch(ToLower([country]), , "SE", "Sweden")', after: 'Switch(ToLower([country]), , "se", "Sweden")' }],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'Switch')) {
      const [source] = call.arguments;
      if (!isCallTo(source, 'ToLower', 'ToUpper') || isGiven(source.arguments[1])) continue;
      for (let index = 2; index < call.arguments.length; index += 2) {
        const key = call.arguments[index];
        const text = textOf(key);
        if (key === undefined || text === null) continue;
        const possible = source.name === 'ToLower' ? text.toLowerCase() : text.toUpperCase();
        if (possible === text) continue;
        report({
          span: key.span,
          message: `${source.name} never gives ${text}, so this key never fits and its users get the default. Write ${possible}.`,
          fixes: [repair(`Write ${possible}`, true, [{ span: key.span, newText: encodeString(possible) }])],
        });
      }
    }
  },
});
