import { decodeBase64, ENCODING_NAMES } from '../dotnet/encoding.ts';
import { withStops } from '../types/combine.ts';
import { textOfEach } from '../types/textOfEach.ts';
import { eachText } from '../values/eachText.ts';
import { described } from '../values/numbers.ts';
import { failed } from '../values/outcome.ts';
import { textArgument } from '../values/textArgument.ts';
import { defineFunction } from './functionRecord.ts';
import { CLOUD_SYNC_PRODUCTS, cloudSyncPage } from './pages.ts';

export const convertFromBase64 = defineFunction({
  name: 'ConvertFromBase64',
  products: CLOUD_SYNC_PRODUCTS,
  summary: 'Reads a text written in Base64.',
  parameters: [
    { name: 'source', type: 'String', description: 'The Base64 text.', storedKey: null },
    { name: 'Encoding', type: 'Any', description: 'What the bytes are: Unicode, the default, ASCII or UTF8, without quotes.', optional: true, storedKey: null, role: 'encoding', allowed: ENCODING_NAMES },
  ],
  returns: 'String',
  fidelity: 'documented',
  link: cloudSyncPage('convertfrombase64'),
  notes: [
    { text: 'Without an encoding the bytes are taken as UTF-16, which is what ConvertToBase64 writes.', fidelity: 'documented', source: cloudSyncPage('convertfrombase64') },
    { text: 'A text that is not Base64 is taken to be an error, as in .NET.', fidelity: 'inferred', source: '.NET Convert.FromBase64String' },
  ],
  examples: [
    { expression: 'ConvertFromBase64([code], UTF8)', given: { code: 'w4VzYQ==' }, result: 'Åsa' },
    { expression: 'ConvertFromBase64([code])', given: { code: 'QQAxAA==' }, result: 'A1' },
    { expression: 'ConvertFromBase64([code])', given: { code: 'not Base64' }, result: { failure: true } },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([source]) => withStops(textOfEach(source, { empties: true }), 'failure', 'unsupported'),
    run: ([source, encodingValue], environment) => {
      const name = encodingValue === undefined ? 'Unicode' : textArgument('ConvertFromBase64', 'Encoding', encodingValue, environment);
      if (typeof name !== 'string') return name;
      const encoding = ENCODING_NAMES.find((known) => known === name);
      if (encoding === undefined) return failed('unknownWord', `ConvertFromBase64 takes ${ENCODING_NAMES.join(', ')} for Encoding, not ${described(name)}.`);
      return eachText(source, environment, (text) => {
        const decoded = decodeBase64(text, encoding);
        return decoded.ok ? decoded.value : failed('notBase64', decoded.error.message);
      });
    },
  },
});
