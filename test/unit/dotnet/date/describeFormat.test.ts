import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeFormat } from '../../../../server/src/dotnet/date/describeFormat.ts';
import { formatDateTime } from '../../../../server/src/dotnet/date/formatDateTime.ts';
import { anyText } from '../anyText.ts';
import { dateOfIso } from '../tables.ts';

/** The format with each problem marked: «piece»code. */
function marked(format: string): string {
  const problems = describeFormat(format).problems;
  return problems.map(({ span, code, severity }) => `${severity} ${code} «${format.slice(span.start, span.end)}»@${span.start}`).join('; ');
}

describe('describeFormat', () => {
  it('explains every piece of a custom format', () => {
    const pieces = describeFormat('yyyy-MM-dd\'T\'HH:mm:ss.fffK').segments.map((segment) =>
      segment.kind === 'specifier' ? `${segment.specifier}=${segment.meaning}` : `text ${segment.literal}`);
    expect(pieces).toEqual([
      'yyyy=year, exactly 4 digits', 'text -', 'MM=month, 1 to 12, exactly two digits', 'text -', 'dd=day of the month, 1 to 31, exactly two digits', 'text T',
      'HH=hour on the 24-hour clock, 0 to 23, exactly two digits', ':=time separator, a colon in the invariant culture',
      'mm=minute, 0 to 59, exactly two digits (the month is M)', ':=time separator, a colon in the invariant culture', 'ss=second, 0 to 59, exactly two digits',
      'text .', 'fff=fraction of the second, exactly 3 digits', 'K=zone: Z for UTC, an offset such as +02:00 for a local time, nothing when it is not known',
    ]);
  });

  it('explains a standard format', () => {
    expect(describeFormat('s')).toEqual({
      segments: [{ kind: 'specifier', span: { start: 0, end: 1 }, specifier: 's', meaning: 'standard format: sortable form without a zone' }], problems: [],
    });
  });

  it.each([
    ['yyyy-MM-dd', ''],
    ['M/d/yyyy h:mm:ss tt', ''],
    ['HH:mm', ''],
    ['', 'error emptyFormat «»@0'],
    ['q', 'error unknownStandardFormat «q»@0'],
    ['yyyy \'year', 'error unclosedQuote «\'year»@5'],
    ['yyyy\\', 'error danglingEscape «\\»@4'],
    ['HH%', 'error danglingPercent «%»@2'],
    ['%%d', 'error danglingPercent «%%»@0'],
    ['ss.ffffffff', 'error fractionTooLong «ffffffff»@3'],
    ['YYYY-MM', 'warning foreignLetter «Y»@0; warning foreignLetter «Y»@1; warning foreignLetter «Y»@2; warning foreignLetter «Y»@3'],
    ['yyyy-mm-dd', 'warning minutesForMonth «mm»@5'],
    ['HH:MM', 'warning monthForMinutes «MM»@3'],
    ['hh:mm', 'warning hourWithoutHalf «hh»@0'],
    ['HH:mm tt', 'info halfBesideFullHour «HH»@0'],
    ['yyyy-MM-ddTHH', 'info unquotedLetter «T»@10'],
    ['yyyyMMddHHmmssZ', 'info unquotedZone «Z»@14'],
    [' yyyy ', 'warning blankAtEdge « »@0; warning blankAtEdge « »@5'],
    ['yyyy\'Z\'', ''],
    ['  ', 'warning blankAtEdge «  »@0'],
  ])('finds in %j: %s', (format, problems) => {
    expect(marked(format)).toBe(problems);
  });

  it('reports an error exactly when writing by the format fails', () => {
    const pieces = fc.constantFrom('d', 'M', 'yyyy', 'h', 'mm', 'f', 'ffffffff', 'tt', 'K', '\'', '"', '\\', '%', ' ', 'x', '/');
    const formats = fc.array(pieces, { minLength: 1, maxLength: 7 }).map((parts) => parts.join(''));
    // "%" in front of a quotation or a fraction is left out: .NET then writes only the letter behind it.
    fc.assert(fc.property(formats.filter((format) => !/%['"\\f]/.test(format)), (format) => {
      const broken = describeFormat(format).problems.some(({ severity }) => severity === 'error');
      expect(broken).toBe(!formatDateTime(dateOfIso('2023-04-05T06:07:08Z'), format).ok);
    }), { numRuns: 1000 });
  });

  it('covers every character of a format without errors with its segments', () => {
    fc.assert(fc.property(anyText({ minLength: 2 }), (format) => {
      const { segments, problems } = describeFormat(format);
      if (problems.some(({ severity }) => severity === 'error')) return;
      const uncovered = segments.reduceRight((rest, { span }) => rest.slice(0, span.start) + rest.slice(span.end), format);
      expect(uncovered.replaceAll('%', '')).toBe('');
    }), { numRuns: 1000 });
  });
});
