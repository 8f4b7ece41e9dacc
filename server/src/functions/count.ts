import { valueOf } from '../types/possibleValue.ts';
import { isList, presentValues } from '../values/absence.ts';
import { defineFunction } from './functionRecord.ts';
import { EVERY_PRODUCT, functionsPage } from './pages.ts';

export const count = defineFunction({
  name: 'Count',
  products: EVERY_PRODUCT,
  summary: 'Gives the number of values of a multi-valued attribute.',
  parameters: [{ name: 'attribute', type: 'List', description: 'The multi-valued attribute.', storedKey: null }],
  returns: 'Integer',
  fidelity: 'documented',
  link: functionsPage('count'),
  notes: [
    { text: 'An absent attribute is taken to have 0 values, and a single value to count as 1.', fidelity: 'inferred', source: functionsPage('count') },
  ],
  examples: [
    { expression: 'Count([otherMails])', given: { otherMails: ['a@x.se', 'b@x.se'] }, result: '2' },
    { expression: 'Count([otherMails])', given: { otherMails: null }, result: '0' },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: () => valueOf('integer'),
    run: ([attribute], environment) => {
      const { length } = presentValues(attribute);
      if (!isList(attribute)) environment.lessSure('inferred', 'Count is documented for multi-valued attributes only; absent is taken as 0 and a single value as 1.');
      return length;
    },
  },
});
