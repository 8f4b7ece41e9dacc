import { utf8Hex } from '../dotnet/encoding.ts';
import { textOfEach } from '../types/textOfEach.ts';
import { eachText } from '../values/eachText.ts';
import { defineFunction } from './functionRecord.ts';
import { EVERY_PRODUCT, functionsPage, PAGES } from './pages.ts';

export const convertToUTF8Hex = defineFunction({
  name: 'ConvertToUTF8Hex',
  products: EVERY_PRODUCT,
  summary: 'Writes the UTF-8 bytes of a text as hexadecimal digits.',
  parameters: [{ name: 'source', type: 'String', description: 'The text.', storedKey: null }],
  returns: 'String',
  fidelity: 'documented',
  link: functionsPage('converttoutf8hex'),
  notes: [
    { text: 'The digits are capitals without anything between them.', fidelity: 'documented', source: functionsPage('converttoutf8hex') },
    { text: 'The example with an object identifier prints a result that belongs to another identifier.', fidelity: 'inferred', source: `${PAGES.functions}, last example, computed` },
  ],
  examples: [
    { expression: 'ConvertToUTF8Hex([employeeId])', given: { employeeId: 'A1' }, result: '4131' },
    { expression: 'ConvertToUTF8Hex([displayName])', given: { displayName: 'Åsa' }, result: 'C3857361' },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([source]) => textOfEach(source, { empties: false }),
    run: ([source], environment) => eachText(source, environment, utf8Hex),
  },
});
