import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../server/src/expression/parse.ts';
import { checkExpression } from '../../../server/src/evaluate/check.ts';

/** The problems of an expression as `code «text»`, with `!` before those that make it invalid. */
function problemsOf(expression: string): string[] {
  return checkExpression(parseExpression(expression)).map(
    ({ code, start, end, severity }) => `${severity === 'error' ? '!' : ''}${code} «${expression.slice(start, end)}»`,
  );
}

const rows: readonly (readonly [expression: string, ...problems: string[]])[] = [
  // Nothing to say.
  ['ToLower([mail])'],
  ['ToLower([mail], )'],
  ['[mail]'],
  ['"text"'],
  ['Replace([a], ".", , , "")'],
  ['Replace([a], ".", , , "", , )'],
  ['RandomString(3, 3, 0, 0, 0, )'],
  ['Join("@", [sAMAccountName], )'],
  ['IIF(IsPresent([a]), [a], )'],
  ['Switch([a], , "1", "True")'],
  ['Switch([a], "x")', '!fn/missing-required «Switch»'],
  ['FormatDateTime([d], "yyyy", "yy")'],
  ['FormatDateTime([d], , "yyyy", "yy")'],
  ['FormatDateTime(DateFromNum([d]), , "yyyyMMddHHmmss.0Z")'],
  ['InStr([a], "b", 1, vbTextCompare)'],
  ['ConvertFromBase64([a], UTF8)'],
  ['IIF([a] = "x", [b], IgnoreAttributeFlow)'],
  // Names.
  ['tolower([mail])', '!fn/case «tolower»'],
  ['iif([a] = "x", "1", "2")', '!fn/case «iif»'],
  ['switch([a], , "1", "2")', '!fn/case «switch»'],
  ['IsNullorEmpty([a])', '!fn/case «IsNullorEmpty»'],
  ['LCase([mail])', '!fn/connect-sync-only «LCase»'],
  ['Frobnicate([mail])', '!fn/unknown «Frobnicate»'],
  ['Append(Frobnicate([a]), Nonsense([b]))', '!fn/unknown «Frobnicate»', '!fn/unknown «Nonsense»'],
  // Numbers of arguments.
  ['ToLower()', '!fn/missing-required «ToLower»'],
  ['ToLower(, "tr-TR")', '!fn/missing-required «»'],
  ['Append([a])', '!fn/missing-required «Append»'],
  ['Append([a], )', '!fn/missing-required «»'],
  ['Mid([a], 6)', '!fn/mid-two-arguments «Mid»'],
  ['Now(1)', '!fn/too-many-arguments «1»'],
  ['Trim([a], [b], [c])', '!fn/too-many-arguments «[b], [c]»'],
  ['Replace([a], "b", , , "c", , , "d")', '!fn/too-many-arguments «"d"»'],
  ['Switch([a], "1", "2")', '!fn/switch-odd «Switch»'],
  ['Switch([a], , "1", "2", "3")', '!fn/switch-odd «Switch»'],
  ['Switch([a], , , "2")', '!fn/missing-required «»'],
  ['SelectUniqueValue([a])', '!fn/selectuniquevalue-one-rule «SelectUniqueValue»'],
  ['ToLower(SelectUniqueValue([a], [b]))', '!fn/selectuniquevalue-nested «SelectUniqueValue»'],
  // Words.
  ['Append([a], contoso)', '!expr/bare-text «contoso»'],
  ['Coalesce([a], NULL)', '!expr/bare-text «NULL»'],
  // Spellings that leave a meaning, and spellings that do not.
  ['Replace([a], , "\\d", , "", , )', 'expr/unknown-escape «\\d»'],
  ['Append("t-" & [a], "x")', 'expr/concat-operator «&»'],
];

describe('the check before evaluation', () => {
  it.each(rows.map(([expression, ...problems]) => [expression, problems] as const))('%s', (expression, problems) => {
    expect(problemsOf(expression)).toEqual(problems);
  });

  it.each(['Append("a" + [b], "c")', 'IIF([a]="x" && [b]="y", "1", "2")', 'ToLower([mail]', 'ToLower([mail)', 'Append([a], "b)', '', 'Append([a] [b])', "Append([a], 'b')"])(
    'refuses %s',
    (expression) => {
      expect(checkExpression(parseExpression(expression)).filter(({ severity }) => severity === 'error')).not.toEqual([]);
    },
  );

  it('names what was probably meant', () => {
    const [problem] = checkExpression(parseExpression('ToLowr([mail])'));
    expect(problem?.message).toBe('There is no function ToLowr. Did you mean ToLower?');
  });

  it('takes the wording of syntax problems from outside when there is one', () => {
    const problems = checkExpression(parseExpression('ToLower([mail]'), { describe: ({ code }) => `worded: ${code}` });
    expect(problems.map(({ message }) => message)).toContain('worded: expr/unbalanced-paren');
  });
});
