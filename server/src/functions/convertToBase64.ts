import { encodeBase64 } from '../dotnet/encoding.ts';
import { textOfEach } from '../types/textOfEach.ts';
import { eachText } from '../values/eachText.ts';
import { defineFunction } from './functionRecord.ts';
import { EVERY_PRODUCT, functionsPage, PAGES } from './pages.ts';

export const convertToBase64 = defineFunction({
  name: 'ConvertToBase64',
  products: EVERY_PRODUCT,
  summary: 'Writes a text in Base64.',
  parameters: [{ name: 'source', type: 'String', description: 'The text.', storedKey: null }],
  returns: 'String',
  fidelity: 'documented',
  link: functionsPage('converttobase64'),
  notes: [
    { text: 'The bytes are those of UTF-16, low byte first, not of UTF-8; the example of the reference shows it.', fidelity: 'documented', source: functionsPage('converttobase64') },
    { text: 'Every second byte of plain text is zero, so the result is hardly random even for Guid().', fidelity: 'inferred', source: `${PAGES.workdayGuide}, random identifiers, computed` },
  ],
  examples: [
    { expression: 'ConvertToBase64([employeeId])', given: { employeeId: 'A1' }, result: 'QQAxAA==' },
    { expression: 'ConvertFromBase64(ConvertToBase64([displayName]))', given: { displayName: 'Åsa' }, result: 'Åsa' },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([source]) => textOfEach(source, { empties: false }),
    run: ([source], environment) => eachText(source, environment, (text) => encodeBase64(text, 'Unicode')),
  },
});
