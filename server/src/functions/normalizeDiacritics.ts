import { textOfEach } from '../types/textOfEach.ts';
import type { EvaluationEnvironment } from '../values/environment.ts';
import { eachText } from '../values/eachText.ts';
import { defineFunction } from './functionRecord.ts';
import { NORMALIZED_CHARACTERS } from './normalizeDiacriticsTable.ts';
import { EVERY_PRODUCT, functionsPage } from './pages.ts';

const REPLACEMENTS: ReadonlyMap<string, string> = new Map(
  NORMALIZED_CHARACTERS.flatMap(([replacement, characters]) => characters.split(' ').map((character) => [character, replacement] as const)),
);
const LONGEST = Math.max(...[...REPLACEMENTS.keys()].map(({ length }) => length));

/** Beyond ASCII, or a character of ASCII with a combining mark behind it. */
const NOT_PLAIN = /[^\u0000-\u007f]/;

export const normalizeDiacritics = defineFunction({
  name: 'NormalizeDiacritics',
  products: EVERY_PRODUCT,
  summary: 'Replaces letters with accents by plain ones, for names in addresses and account names.',
  parameters: [{ name: 'source', type: 'String', description: 'The text, usually a first or last name.', storedKey: null }],
  returns: 'String',
  fidelity: 'documented',
  link: functionsPage('normalizediacritics'),
  notes: [
    { text: 'It works by a table. German ä, ö, ü become a, o, u, not ae, oe, ue; ø and æ become oe and ae, å becomes a, ß becomes ss.', fidelity: 'documented', source: functionsPage('normalizediacritics') },
    { text: 'Letters outside the table stay as they are, such as đ, ð, þ, œ, ồ, Greek and Cyrillic: replace them yourself.', fidelity: 'observed', source: 'MicrosoftDocs/azure-docs issue 106226' },
    { text: 'Only letters and accents change; blanks, apostrophes and hyphens stay.', fidelity: 'inferred', source: functionsPage('normalizediacritics') },
  ],
  examples: [
    { expression: 'NormalizeDiacritics([surname])', given: { surname: 'Söderström' }, result: 'Soderstrom' },
    { expression: 'NormalizeDiacritics([surname])', given: { surname: 'Bjørn-Æbelø' }, result: 'Bjoern-AEbeloe' },
    { expression: 'NormalizeDiacritics([givenName])', given: { givenName: 'Đorđe' }, result: 'Đorđe' },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([source]) => textOfEach(source, { empties: true }),
    run: ([source], environment) => eachText(source, environment, (text) => normalize(text, environment)),
  },
});

function normalize(text: string, environment: EvaluationEnvironment): string {
  if (!NOT_PLAIN.test(text)) return text;
  let result = '';
  for (let at = 0; at < text.length; ) {
    const match = longestMatch(text, at);
    result += match === undefined ? text.charAt(at) : (REPLACEMENTS.get(match) ?? '');
    at += match?.length ?? 1;
  }
  if (NOT_PLAIN.test(result)) environment.lessSure('observed', 'Characters outside the table of NormalizeDiacritics are reported to stay as they are.');
  return result;
}

function longestMatch(text: string, at: number): string | undefined {
  for (let length = LONGEST; length > 0; length--) {
    const candidate = text.slice(at, at + length);
    if (candidate.length === length && REPLACEMENTS.has(candidate)) return candidate;
  }
  return undefined;
}
