import { describe, expect, it } from 'vitest';
import { hasStyle, readDateTimeStyles } from '../../../../server/src/dotnet/date/dateTimeStyles.ts';

describe('readDateTimeStyles', () => {
  it.each([
    ['RoundtripKind', ['RoundtripKind']],
    ['AdjustToUniversal, AssumeUniversal', ['AdjustToUniversal', 'AssumeUniversal']],
    ['AllowLeadingWhite|AllowTrailingWhite', ['AllowLeadingWhite', 'AllowTrailingWhite']],
    ['None', ['None']],
  ])('reads %j', (text, styles) => {
    const result = readDateTimeStyles(text);
    expect(result.ok && [...result.value]).toEqual(styles);
  });

  it.each([
    ['roundtripkind', 'roundtripkind'], ['RoundtripKind, Nonsense', ' Nonsense'], ['', ''], ['RoundtripKind,', ''], ['yyyy-MM-dd', 'yyyy-MM-dd'],
  ])('finds the unknown style in %j', (text, marked) => {
    const result = readDateTimeStyles(text);
    if (result.ok || result.error.span === undefined) throw new Error('accepted');
    expect(result.error.code).toBe('unknownStyle');
    expect(text.slice(result.error.span.start, result.error.span.end)).toBe(marked);
  });

  it.each(['AssumeLocal, AssumeUniversal', 'RoundtripKind, AdjustToUniversal', 'RoundtripKind, AssumeUniversal', 'RoundtripKind|AssumeLocal'])('refuses %s', (text) => {
    expect(readDateTimeStyles(text)).toMatchObject({ ok: false, error: { code: 'conflictingStyles' } });
  });

  it('lets AllowWhiteSpaces stand for the three white-space styles', () => {
    const styles = new Set(['AllowWhiteSpaces'] as const);
    expect((['AllowLeadingWhite', 'AllowInnerWhite', 'AllowTrailingWhite', 'RoundtripKind'] as const).map((style) => hasStyle(styles, style))).toEqual([true, true, true, false]);
  });
});
