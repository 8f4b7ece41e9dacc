import { withStops } from '../types/combine.ts';
import { NOTHING } from '../types/possibleValue.ts';
import { isThere } from '../types/questions.ts';
import { isList, presentValues } from '../values/absence.ts';
import { countArgument } from '../values/numbers.ts';
import { failed } from '../values/outcome.ts';
import { defineFunction } from './functionRecord.ts';
import { cloudSyncPage, DEFAULT_CLOUD_SYNC_MAPPING, EVERY_PRODUCT, functionsPage } from './pages.ts';

export const item = defineFunction({
  name: 'Item',
  products: EVERY_PRODUCT,
  summary: 'Gives one value of a multi-valued attribute.',
  parameters: [
    { name: 'attribute', type: 'List', description: 'The multi-valued attribute, or a function that gives several values, such as Split.', storedKey: 'source' },
    { name: 'index', type: 'Integer', description: 'Which value: 1 is the first.', storedKey: 'index' },
  ],
  returns: 'String',
  fidelity: 'documented',
  link: functionsPage('item'),
  notes: [
    { text: 'An index that no value has raises an error, so count from 1 and guard short lists.', fidelity: 'documented', source: cloudSyncPage('item') },
    { text: 'A single value counts as a list of one.', fidelity: 'observed', source: `${DEFAULT_CLOUD_SYNC_MAPPING}: Item([postOfficeBox], 1)` },
    { text: 'An absent attribute has no first value, so evaluation is taken to fail.', fidelity: 'inferred', source: cloudSyncPage('item') },
  ],
  examples: [
    { expression: 'Item(Split([mail], "@"), 2)', given: { mail: 'lena@fabrikam.com' }, result: 'fabrikam.com' },
    { expression: 'Item([otherMails], 1)', given: { otherMails: ['a@x.se', 'b@x.se'] }, result: 'a@x.se' },
    { expression: 'Item([otherMails], 3)', given: { otherMails: ['a@x.se', 'b@x.se'] }, result: { failure: true } },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([attribute]) => withStops(attribute === undefined ? NOTHING : { ...attribute, single: isThere(attribute), list: false, absent: false }, 'failure'),
    run: ([attribute, index], environment) => {
      const position = countArgument('Item', 'index', index);
      if (typeof position !== 'number') return position;
      const values = presentValues(attribute);
      if (!isList(attribute)) {
        environment.lessSure(values.length === 0 ? 'inferred' : 'observed', 'Item is documented for multi-valued attributes; a single value counts as a list of one, as in default mappings, and an absent one as a list of none.');
      }
      return values[position - 1] ?? failed('indexOutOfRange', `There are ${values.length} values, so Item cannot give number ${position}; the first one is number 1.`);
    },
  },
});
