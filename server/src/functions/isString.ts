import { truth } from '../types/possibleValue.ts';
import { isAbsent, isList } from '../values/absence.ts';
import { defineFunction } from './functionRecord.ts';
import { cloudSyncPage, EVERY_PRODUCT, functionsPage } from './pages.ts';

export const isString = defineFunction({
  name: 'IsString',
  products: EVERY_PRODUCT,
  summary: 'Tells whether a value can be taken as a text.',
  parameters: [{ name: 'Expression', type: 'Any', description: 'The value to test.', storedKey: null }],
  returns: 'Boolean',
  fidelity: 'documented',
  link: functionsPage('isstring'),
  notes: [
    { text: 'It tells whether CStr would succeed, so numbers and booleans count as well; absent values and lists are taken not to.', fidelity: 'inferred', source: cloudSyncPage('isstring') },
  ],
  examples: [
    { expression: 'IsString([displayName])', given: { displayName: 'Lena' }, result: 'True' },
    { expression: 'IsString([displayName])', given: { displayName: null }, result: 'False' },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([expression]) => truth(expression?.single === true, expression === undefined || expression.list || expression.absent),
    run: ([expression], environment) => {
      if (typeof expression === 'string') return true;
      environment.lessSure('inferred', 'IsString is documented for values that can be evaluated to a text; whether others count is not said.');
      return !isAbsent(expression) && !isList(expression);
    },
  },
});
