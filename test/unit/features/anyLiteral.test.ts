import fc from 'fast-check';
import { describe, it } from 'vitest';
import { resolveEdits } from '../../../server/src/analysis/resolveEdits.ts';
import { encodeString } from '../../../server/src/expression/stringLiteral.ts';
import { completionsAt } from '../../../server/src/features/completion/completion.ts';
import { hoverAt } from '../../../server/src/features/hover/hover.ts';
import { findingsIn, open } from '../../support/documents.ts';
import { expressionInManifest } from '../../support/expressionInManifest.ts';

/** Patterns, replacements and formats, right and wrong. */
const literal = fc
  .array(fc.constantFrom('(', ')', '(?<n>', '(?P<n>', '[', ']', '-', '\\', '\\d', '\\p{L}', '*', '+', '{2}', '|', '^', '$', '${n}', '$1', '.', 'a', 'Z', '"', 'yyyy', 'MM', 'hh', "'", '%', 'é', '\u{1F600}', ' '), { maxLength: 12 })
  .map((pieces) => encodeString(pieces.join('')));

const expression = fc.oneof(
  fc.tuple(literal, literal, literal).map(([pattern, group, replacement]) => `Replace([surname], , ${pattern}, ${group}, ${replacement}, , )`),
  fc.tuple(literal, literal).map(([pattern, replacement]) => `Replace([surname], , ${pattern}, , ${replacement}, , )`),
  fc.tuple(literal, literal).map(([input, output]) => `FormatDateTime(Now(), , ${input}, ${output})`),
  literal.map((interval) => `DateAdd(${interval}, 1, [hireDate])`),
  literal.map((culture) => `ToLower([city], ${culture})`),
);

describe('any text as a pattern, a replacement, a format, an interval or a culture', () => {
  it.each([
    ['a.entramap', (source: string) => `title <- ${source}\n`],
    ['a.json', expressionInManifest],
  ])('%s: findings lie in the expression, fixes can be made, and help is asked for at every place', (name, document) => {
    fc.assert(
      fc.property(expression, (source) => {
        const text = document(source);
        const analysis = open(text, { name });
        const [{ embedded }] = analysis.expressions as [(typeof analysis.expressions)[number]];
        for (const { code, span, fixes } of findingsIn(text, { name })) {
          if (!/^(?:rx|date)\//.test(code)) continue;
          if (span.start < embedded.span.start || span.end > embedded.span.end || span.end < span.start) throw new Error(`${code} lies at ${span.start} to ${span.end}.`);
          // In a manifest the stored tree has to follow, and the keys of some functions are not known.
          for (const fix of name.endsWith('.json') ? [] : fixes) if (!resolveEdits(analysis, fix.edits).ok) throw new Error(`The fix of ${code} is refused.`);
        }
        for (let offset = embedded.span.start; offset <= embedded.span.end; offset++) {
          hoverAt(analysis, offset);
          completionsAt(analysis, offset);
        }
      }),
      { numRuns: 150 },
    );
  });
});
