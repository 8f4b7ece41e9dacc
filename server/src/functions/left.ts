import { textPart } from '../types/textPart.ts';
import { isAbsent } from '../values/absence.ts';
import { eachText } from '../values/eachText.ts';
import { countArgument } from '../values/numbers.ts';
import { defineFunction } from './functionRecord.ts';
import { EVERY_PRODUCT, functionsPage } from './pages.ts';

export const left = defineFunction({
  name: 'Left',
  products: EVERY_PRODUCT,
  summary: 'Gives the first characters of a text.',
  parameters: [
    { name: 'String', type: 'String', description: 'The text to cut.', storedKey: 'source' },
    { name: 'NumChars', type: 'Integer', description: 'How many characters to keep.', storedKey: 'length' },
  ],
  returns: 'String',
  fidelity: 'documented',
  link: functionsPage('left'),
  notes: [
    { text: '0 gives an empty text, a negative number the whole text, and a number beyond the length the whole text.', fidelity: 'documented', source: functionsPage('left') },
    { text: 'An absent text gives an empty text, not an absent one.', fidelity: 'documented', source: functionsPage('left') },
  ],
  examples: [
    { expression: 'Left([surname], 3)', given: { surname: 'Lindqvist' }, result: 'Lin' },
    { expression: 'Left([surname], 20)', given: { surname: 'Ek' }, result: 'Ek' },
    { expression: 'Left([surname], 3)', given: { surname: null }, result: '' },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([source, numChars]) => textPart(source, [numChars]),
    run: ([source, numChars], environment) => {
      const length = countArgument('Left', 'NumChars', numChars);
      if (typeof length !== 'number') return length;
      if (typeof source === 'string') return length < 0 ? source : source.slice(0, length);
      if (isAbsent(source)) return '';
      return eachText(source, environment, (text) => (length < 0 ? text : text.slice(0, length)));
    },
  },
});
