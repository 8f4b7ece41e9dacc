import { truth } from '../types/possibleValue.ts';
import { isThere } from '../types/questions.ts';
import { isAbsent } from '../values/absence.ts';
import { defineFunction } from './functionRecord.ts';
import { EVERY_PRODUCT, functionsPage } from './pages.ts';

export const isNull = defineFunction({
  name: 'IsNull',
  products: EVERY_PRODUCT,
  summary: 'Tells whether a value is absent.',
  parameters: [{ name: 'Expression', type: 'Any', description: 'The value to test.', storedKey: null }],
  returns: 'Boolean',
  fidelity: 'documented',
  link: functionsPage('isnull'),
  notes: [
    { text: 'An empty text is a value, so it is not null; IsNullOrEmpty covers both.', fidelity: 'documented', source: functionsPage('isnull') },
    { text: 'As the source of Switch it is discouraged; use "" as a key instead.', fidelity: 'documented', source: functionsPage('switch') },
  ],
  examples: [
    { expression: 'IsNull([mail])', given: { mail: null }, result: 'True' },
    { expression: 'IsNull([mail])', given: { mail: '' }, result: 'False' },
  ],
  pure: true,
  tests: 'absent',
  evaluation: {
    kind: 'strict',
    type: ([expression]) => truth(expression?.absent !== false, isThere(expression)),
    run: ([expression]) => isAbsent(expression),
  },
});
