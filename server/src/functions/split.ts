import type { PossibleValue } from '../types/possibleValue.ts';
import { isThere } from '../types/questions.ts';
import { textOfEach, withTextArguments } from '../types/textOfEach.ts';
import { eachText } from '../values/eachText.ts';
import type { EvaluationEnvironment } from '../values/environment.ts';
import { readingOf } from '../values/readings.ts';
import { textArgument } from '../values/textArgument.ts';
import type { Outcome } from '../values/value.ts';
import { defineFunction } from './functionRecord.ts';
import { EVERY_PRODUCT, functionsPage, PAGES } from './pages.ts';

export const split = defineFunction({
  name: 'Split',
  products: EVERY_PRODUCT,
  summary: 'Cuts a text into several values at a delimiter.',
  parameters: [
    { name: 'source', type: 'String', description: 'The text to cut.', storedKey: 'source' },
    { name: 'delimiter', type: 'String', description: 'The character between two values.', storedKey: 'delimiter' },
  ],
  returns: 'List',
  fidelity: 'documented',
  link: functionsPage('split'),
  notes: [
    { text: 'The example of the reference loses the blank behind a comma; .NET would keep it. Here blanks around the parts are removed as in the example; the reading split-trim changes that.', fidelity: 'unknown', source: `${functionsPage('split')} against .NET String.Split` },
    { text: 'The reference speaks of one delimiter character; a longer delimiter is taken as a whole.', fidelity: 'unknown', source: functionsPage('split') },
    { text: 'Graph lists the delimiter as optional, the reference as required.', fidelity: 'documented', source: `${PAGES.graphFunctions} against ${functionsPage('split')}` },
  ],
  examples: [
    { expression: 'Split([groups], ";")', given: { groups: 'red;green' }, result: ['red', 'green'] },
    { expression: 'Item(Split([mail], "@"), 1)', given: { mail: 'lena@fabrikam.com' }, result: 'lena' },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([source, delimiter]) => withTextArguments(listType(source), delimiter),
    run: ([source, delimiterValue], environment) => {
      const delimiter = textArgument('Split', 'delimiter', delimiterValue, environment);
      if (typeof delimiter !== 'string') return delimiter;
      if (delimiter.length !== 1) environment.lessSure('unknown', 'Split is documented with one delimiter character only.');
      return eachText(source, environment, (text) => parts(text, delimiter, environment));
    },
  },
});

function listType(source: PossibleValue | undefined): PossibleValue {
  const texts = textOfEach(source, { empties: true });
  return { ...texts, single: false, list: isThere(texts) };
}

function parts(text: string, delimiter: string, environment: EvaluationEnvironment): Outcome {
  // .NET does not cut at an empty delimiter; JavaScript would cut between all characters.
  const pieces = delimiter === '' ? [text] : text.split(delimiter);
  const trimmed = pieces.map((piece) => piece.trim());
  if (pieces.every((piece, at) => piece === trimmed[at])) return pieces;
  environment.lessSure('unknown', 'Whether Split removes blanks around the parts is not documented: the example does, .NET does not.');
  return readingOf(environment, 'split-trim') === 'trimmed' ? trimmed : pieces;
}
