import { encodeString } from '../../expression/stringLiteral.ts';
import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, repair, textOf } from './callArguments.ts';

export const cultureName = expressionRule({
  code: 'fn/culture-name',
  level: 'warning',
  title: 'Name that is no culture',
  why: 'A culture is a language tag such as tr-TR. Another spelling makes .NET fail or fall back to no culture.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE],
  fixable: true,
  about: ['ToUpper', 'ToLower'],
  bad: ['ToUpper([city], «"tr_TR"»)', 'ToLower([city], «"english"»)'],
  good: ['ToUpper([city], "tr-TR")', 'ToLower([city], "sv")'],
  fix: [{ before: 'ToUpper([city], "tr_TR")', after: 'ToUpper([city], "tr-TR")' }],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'ToUpper', 'ToLower')) {
      const culture = call.arguments[1];
      const text = textOf(culture);
      if (culture === undefined || text === null || text === '' || /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text)) continue;
      const meant = text.replaceAll('_', '-');
      const isTag = meant !== text && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(meant);
      report({
        span: culture.span,
        message: `${text} is no language tag, so evaluation fails or goes on without a culture. ${isTag ? `Write ${meant}.` : 'Write one such as tr-TR or sv.'}`,
        fixes: isTag ? [repair(`Write ${meant}`, true, [{ span: culture.span, newText: encodeString(meant) }])] : [],
      });
    }
  },
});
