import { describe, expect, it } from 'vitest';
import rows from '../../../data/dotnet/regex/replace.json' with { type: 'json' };
import { compileRegex } from '../../../../server/src/dotnet/regex/compileRegex.ts';
import { regexReplace } from '../../../../server/src/dotnet/regex/regexReplace.ts';

describe('Regex.Replace, as a real .NET does it', () => {
  it.each(rows)('$pattern in $input by $replacement', (row) => {
    const compiled = compileRegex(row.pattern);
    if (!compiled.ok) throw new Error(compiled.error.map((problem) => problem.message).join(' '));
    expect(regexReplace(compiled.value, row.input, row.replacement)).toEqual({ ok: true, value: row.result });
    expect(compiled.value.translated.engineDependent.length > 0 || !row.engineDependent).toBe(true);
  });
});
