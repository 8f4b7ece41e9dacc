import { describe, expect, it } from 'vitest';
import { formatExpression } from '../../../server/src/expression/format.ts';
import { parseExpression } from '../../../server/src/expression/parse.ts';

const format = (text: string, width = 40): string => formatExpression(parseExpression(text).root, { width, indent: '  ' });

describe('formatExpression', () => {
  it('leaves a short expression on one line', () => {
    expect(format('IIF([a]="x",[b], "c")')).toBe('IIF([a] = "x", [b], "c")');
  });

  it('gives each argument a line, and each pair of a Switch one', () => {
    expect(format('Switch([country], "other", "HU", Join(",", [surname], [givenName]), "JP", [givenName])')).toBe(
      [
        'Switch(',
        '  [country],',
        '  "other",',
        '  "HU", Join(',
        '    ",",',
        '    [surname],',
        '    [givenName]',
        '  ),',
        '  "JP", [givenName]',
        ')',
      ].join('\n'),
    );
  });

  it('keeps empty arguments on the line of the one before', () => {
    expect(format('Replace(StripSpaces([preferredFirstName]), , "[^a-z]", , "", , )')).toBe(
      ['Replace(', '  StripSpaces([preferredFirstName]), ,', '  "[^a-z]", ,', '  "", ,', ')'].join('\n'),
    );
  });

  it('breaks inside the left side of a comparison', () => {
    expect(format('IIF(DateDiff("d", Now(), CDate([StatusHireDate])) >= 0, "True", "False")')).toBe(
      [
        'IIF(',
        '  DateDiff(',
        '    "d",',
        '    Now(),',
        '    CDate([StatusHireDate])',
        '  ) >= 0,',
        '  "True",',
        '  "False"',
        ')',
      ].join('\n'),
    );
  });

  it('counts what has to follow on the line', () => {
    expect(format('A([b], [c])', 11)).toBe('A([b], [c])');
    expect(format('A([b], [c])', 10)).toBe('A(\n  [b],\n  [c]\n)');
    expect(format('A(B([c], [d]), [e])', 13)).toBe('A(\n  B(\n    [c],\n    [d]\n  ),\n  [e]\n)');
    expect(format('A(B([c], [d]), [e])', 14)).toBe('A(\n  B([c], [d]),\n  [e]\n)');
  });

  it('does not break what cannot be broken', () => {
    const name = '[urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department]';
    expect(format(name)).toBe(name);
    expect(format(`ToLower(${name}, )`)).toBe(`ToLower(\n  ${name},\n)`);
  });
});
