import { textOfEach } from '../types/textOfEach.ts';
import { isList } from '../values/absence.ts';
import { eachText, everyText } from '../values/eachText.ts';
import { defineFunction } from './functionRecord.ts';
import { CLOUD_SYNC_PRODUCTS, cloudSyncPage, DEFAULT_CLOUD_SYNC_MAPPING } from './pages.ts';

/** .NET's white space: JavaScript's trim also takes U+FEFF and misses U+0085. */
const ENDS = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+|[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/g;

const trimmed = (text: string): string => text.replace(ENDS, '');

export const trim = defineFunction({
  name: 'Trim',
  products: CLOUD_SYNC_PRODUCTS,
  summary: 'Removes blanks and other white space at both ends of a text.',
  parameters: [{ name: 'value', type: 'String', description: 'The text; in a multi-valued attribute every value is trimmed.', storedKey: 'source' }],
  returns: 'String',
  fidelity: 'documented',
  link: cloudSyncPage('trim'),
  notes: [
    { text: 'The functions reference for apps and HR does not list it; default mappings of cloud sync wrap nearly every attribute in it.', fidelity: 'observed', source: DEFAULT_CLOUD_SYNC_MAPPING },
    { text: 'It works on every value of a multi-valued attribute.', fidelity: 'documented', source: cloudSyncPage('trim') },
  ],
  examples: [
    { expression: 'Trim([city])', given: { city: '  Lund ' }, result: 'Lund' },
    { expression: 'Trim([otherMails])', given: { otherMails: [' a@x.se', 'b@x.se '] }, result: ['a@x.se', 'b@x.se'] },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([value]) => textOfEach(value, { empties: true }),
    run: ([value], environment) => (isList(value) ? everyText(value, trimmed) : eachText(value, environment, trimmed)),
  },
});
