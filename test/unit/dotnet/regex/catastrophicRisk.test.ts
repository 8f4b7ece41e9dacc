import { describe, expect, it } from 'vitest';
import { catastrophicRisk } from '../../../../server/src/dotnet/regex/catastrophicRisk.ts';
import { parseRegex } from '../../../../server/src/dotnet/regex/parseRegex.ts';
import { markSpans } from '../../../support/marked.ts';

describe('patterns on which a backtracking engine can run away', () => {
  it.each([
    ['^(«a+»)+$', 'exponential'],
    ['^«(a|a)*»$', 'exponential'],
    ['(«a*»)*b', 'exponential'],
    ['^(«\\w+»\\s?)*$', 'exponential'],
    ['«(ab|a|b)*»c', 'exponential'],
    ['«(a?b?)*»c', 'exponential'],
    ['^(«[a-z]+»|[0-9]+)*$', 'exponential'],
    ['^((«[a-z]+»).)+[A-Z]', 'exponential'],
    ['«(\\.)*»$', 'polynomial'],
    ['«\\s+»$', 'polynomial'],
    ['^\\d+«\\d+»x', 'polynomial'],
    ['^.*«.*»x', 'polynomial'],
  ])('%s: %s', (expected, growth) => {
    const pattern = expected.replace(/[«»]/g, '');
    const risk = catastrophicRisk(parseRegex(pattern).tree);
    expect([markSpans(pattern, risk === null ? [] : [risk.span]), risk?.growth]).toEqual([expected, growth]);
  });

  it.each([
    'abc',
    '^\\s+$',
    '(a+)+',
    '^(\\d+\\.)+x',
    '[()\\s-]+',
    '(?<Suffix>@(.)*)',
    '(?<id>.*)@(?<domain>.*)',
    '^(.*?)(?<id>.{0,6})$',
    '\\+(?<isdCode>\\d* )(?<phoneNumber>\\d{10})',
    '(?<leadingZeros>^0+)(?<actualValue>[a-zA-Z0-9]+)',
    '^.*?,(?=(?:CN|OU|DC)=)',
    '^([a-z]|[0-9])*$',
    '',
  ])('%s is harmless', (pattern) => {
    expect(catastrophicRisk(parseRegex(pattern).tree)).toBeNull();
  });

  it('the judgement itself does not run away', () => {
    const loops = Array.from({ length: 100 }, (_, index) => `[a-c${String.fromCharCode(0x100 + index)}]*`).join('');
    const started = performance.now();
    catastrophicRisk(parseRegex(`^${loops}x`).tree);
    catastrophicRisk(parseRegex(`(?:${loops})*x`).tree);
    catastrophicRisk(parseRegex(`${'(a*'.repeat(150)}${')*'.repeat(150)}x`).tree);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
