import { describe, expect, it } from 'vitest';
import invalidRows from '../../../data/dotnet/regex/invalid.json' with { type: 'json' };
import unsupportedRows from '../../../data/dotnet/regex/unsupported.json' with { type: 'json' };
import { compileRegex } from '../../../../server/src/dotnet/regex/compileRegex.ts';
import { parseRegex } from '../../../../server/src/dotnet/regex/parseRegex.ts';
import { marked, markSpans } from '../../../support/marked.ts';

describe('patterns that a real .NET refuses', () => {
  it.each(invalidRows)('$marked: $code', (row) => {
    const { text } = marked(row.marked);
    const refusals = parseRegex(text).problems.filter((problem) => problem.kind === 'invalid');
    const first = refusals.find((problem) => problem.code === row.code);
    expect({ marked: markSpans(text, first === undefined ? [] : [first.span]), code: first?.code }).toEqual(row);
    expect(compileRegex(text).ok).toBe(false);
  });
});

describe('patterns that a real .NET accepts, and that are refused honestly', () => {
  it.each(unsupportedRows)('$marked: $code', (row) => {
    const { text } = marked(row.marked);
    const compiled = compileRegex(text);
    const problems = compiled.ok ? [] : compiled.error;
    expect(problems.map(({ kind, code, span }) => ({ kind, marked: markSpans(text, [span]), code }))).toEqual([
      { kind: 'unsupported', ...row },
    ]);
  });

  it.each(['[a-\\-z]', '[+-\\-]'])('%s, which versions of .NET read differently', (pattern) => {
    expect(parseRegex(pattern).problems.map((problem) => problem.code)).toEqual(['version-dependent-range']);
  });

  it('nesting beyond every use ends in one problem', () => {
    for (const deep of ['('.repeat(10_000), '[a-'.repeat(10_000), `${'(?:'.repeat(5000)}a${')*'.repeat(5000)}`]) {
      expect(parseRegex(deep).problems.map((problem) => problem.code)).toEqual(['too-deep']);
    }
  });

  it.each(['()\\1', '(?<n>)', '(?<$', '[a-', '\\p{', '*', '(?(1)', 'a{9', '(?P<', '\\', '(?#', '{1,'])('100,000 characters of %s end soon', (piece) => {
    const compiled = compileRegex(piece.repeat(100_000 / piece.length));
    expect(compiled.ok).toBe(false);
  });

  it('a pattern whose translation would be huge', () => {
    const compiled = compileRegex('\\b\\w'.repeat(2500));
    expect(compiled.ok ? [] : compiled.error.map((problem) => problem.code)).toEqual(['too-large']);
  });
});

describe('what to write instead', () => {
  it.each([
    ['(?P<id>a)', '(?<id>a)'],
    ['(?<id>a)(?P=id)', '(?<id>a)\\k<id>'],
    ['[()-\\s]', '[()\\-\\s]'],
    ['[)-(]', '[)\\-(]'],
    ['a{3,2}', 'a{2,3}'],
    ['\\_', '_'],
  ])('%s becomes %s', (pattern, repaired) => {
    const [problem] = parseRegex(pattern).problems;
    expect(problem?.repair).not.toBeNull();
    const text = pattern.slice(0, problem?.span.start) + (problem?.repair ?? '') + pattern.slice(problem?.span.end);
    expect(text).toBe(repaired);
    expect(parseRegex(text).problems).toEqual([]);
  });

  it('every message is a full sentence about what was written', () => {
    for (const row of [...invalidRows, ...unsupportedRows]) {
      for (const { message } of parseRegex(marked(row.marked).text).problems) expect(message).toMatch(/^[^!]*\.$/);
    }
  });
});
