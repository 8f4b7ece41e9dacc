import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../server/src/expression/parse.ts';
import { printExpression, printSpaced } from '../../../server/src/expression/print.ts';

const r = String.raw;

describe('printExpression', () => {
  it.each([
    // The forms that stored schemas show (spec/manifest-model.md, attributeMappingSource).
    ['[mail]', '[mail]'],
    ['Replace([preferredLanguage],"-",,,"_",,  )', 'Replace([preferredLanguage], "-", , , "_", , )'],
    ['FormatDateTime(DateFromNum([pwdLastSet]),,"yyyyMMddHHmmss.0Z")', 'FormatDateTime(DateFromNum([pwdLastSet]), , "yyyyMMddHHmmss.0Z")'],
    ['IIF( BitAnd([u] , 2) = "0" , "True","False" )', 'IIF(BitAnd([u], 2)="0", "True", "False")'],
    ['IIF(IsPresent([x]), [x],)', 'IIF(IsPresent([x]), [x], )'],
    ['Now ( )', 'Now()'],
    ['A( %DomainFQDN% , vbTextCompare , -1 , &HF7 )', 'A(%DomainFQDN%, vbTextCompare, -1, &HF7)'],
    [r`A("\"\\")`, r`A("\"\\")`],
    [r`A("\d")`, r`A("\\d")`],
    ['( [a] <> 1 )', '([a]<>1)'],
    // Broken ones keep what there is.
    ['Append([a', 'Append([a])'],
    ['IIF([a] = , "x")', 'IIF([a] = , "x")'],
    ['"a"&[b]', '"a" & [b]'],
    ['NOT [a]', 'Not([a])'],
  ])('%s', (text, printed) => {
    expect(printExpression(parseExpression(text).root)).toBe(printed);
  });
});

describe('printSpaced', () => {
  it('puts blanks round operators', () => {
    expect(printSpaced(parseExpression('IIF([a]="x",[b],)').root)).toBe('IIF([a] = "x", [b], )');
  });
});
