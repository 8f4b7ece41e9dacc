import { textOfEach } from '../types/textOfEach.ts';
import { eachText } from '../values/eachText.ts';
import { defineFunction } from './functionRecord.ts';
import { EVERY_PRODUCT, functionsPage } from './pages.ts';

export const stripSpaces = defineFunction({
  name: 'StripSpaces',
  products: EVERY_PRODUCT,
  summary: 'Removes every blank from a text, inside too.',
  parameters: [{ name: 'source', type: 'String', description: 'The text.', storedKey: 'source' }],
  returns: 'String',
  fidelity: 'documented',
  link: functionsPage('stripspaces'),
  notes: [
    { text: 'Only the plain blank goes; tabs and non-breaking blanks stay.', fidelity: 'documented', source: functionsPage('stripspaces') },
    { text: 'To remove blanks at the ends only, use Trim, which the cloud sync reference documents.', fidelity: 'documented', source: functionsPage('stripspaces') },
  ],
  examples: [
    { expression: 'StripSpaces([surname])', given: { surname: 'von der Leyen' }, result: 'vonderLeyen' },
    { expression: 'StripSpaces([phone])', given: { phone: ' 070 12 34 ' }, result: '0701234' },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([source]) => textOfEach(source, { empties: true }),
    run: ([source], environment) => eachText(source, environment, (text) => text.replaceAll(' ', '')),
  },
});
