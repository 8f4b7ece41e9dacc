import { encodeString } from '../../expression/stringLiteral.ts';
import { expressionRule } from '../defineRule.ts';
import { FUNCTIONS_PAGE, callsTo, isGiven, repair, textOf } from './callArguments.ts';

export const replaceArgumentShift = expressionRule({
  code: 'fn/replace-argument-shift',
  level: 'warning',
  title: 'Regular expression in the slot for plain text',
  why: 'oldValue is searched as plain text. A pattern there is never found, so the whole source flows unchanged; users report this as Replace doing nothing.',
  fidelity: 'documented',
  sources: [FUNCTIONS_PAGE, 'MicrosoftDocs/azure-docs#10957', 'MicrosoftDocs/azure-docs#18837'],
  fixable: true,
  about: ['Replace'],
  bad: ['Replace([mobile], «"\\\\D+"», , , "", , )', 'Replace([mobile], «"(?<n>\\\\d+)"», , , "x", , )'],
  good: ['Replace([mobile], , "\\\\D+", , "", , )', 'Replace([mail], "@old.se", , , "@new.se", , )', 'Replace([city], "(old) [x]", , , "", , )'],
  fix: [{ before: 'Replace([mobile], "\\\\D+", , , "", , )', after: 'Replace([mobile], , "\\\\D+", , "", , )' }],
  check: ({ calls, report }) => {
    for (const call of callsTo(calls, 'Replace')) {
      const [, oldValue, pattern] = call.arguments;
      const behindPattern = call.separators[2];
      const text = textOf(oldValue);
      if (text === null || oldValue === undefined || isGiven(pattern) || !LOOKS_LIKE_PATTERN.test(text)) continue;
      report({
        span: oldValue.span,
        message: 'oldValue is plain text, and this looks like a regular expression, so nothing is found and every value flows unchanged. Move it one slot on, to regexPattern.',
        fixes: behindPattern === undefined ? [] : [repair('Move it to regexPattern', false, [{ span: { start: oldValue.span.start, end: behindPattern.start }, newText: `, ${encodeString(text)}` }])],
      });
    }
  },
});

/** What plain text hardly ever holds: a class behind a backslash, a special group, or a repetition of anything. */
const LOOKS_LIKE_PATTERN = /\\[dDwWsSb.]|\(\?|\.[*+]|\][*+?{]/;
