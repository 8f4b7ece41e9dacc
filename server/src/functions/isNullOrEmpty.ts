import { truth } from '../types/possibleValue.ts';
import { canBeFilled, canBeMissing } from '../types/questions.ts';
import { isAbsentOrEmpty } from '../values/absence.ts';
import { defineFunction } from './functionRecord.ts';
import { EVERY_PRODUCT, functionsPage } from './pages.ts';

export const isNullOrEmpty = defineFunction({
  name: 'IsNullOrEmpty',
  products: EVERY_PRODUCT,
  summary: 'Tells whether a value is absent or an empty text.',
  parameters: [{ name: 'Expression', type: 'Any', description: 'The value to test.', storedKey: null }],
  returns: 'Boolean',
  fidelity: 'documented',
  link: functionsPage('isnullorempty'),
  notes: [
    { text: 'The heading of the reference spells it IsNullorEmpty; its syntax line and examples spell it IsNullOrEmpty, which is the name here.', fidelity: 'documented', source: functionsPage('isnullorempty') },
    { text: 'A text of blanks is not empty; Trim it first.', fidelity: 'inferred', source: functionsPage('isnullorempty') },
  ],
  examples: [
    { expression: 'IsNullOrEmpty([mail])', given: { mail: '' }, result: 'True' },
    { expression: 'IsNullOrEmpty([mail])', given: { mail: ' ' }, result: 'False' },
    { expression: 'IsNullOrEmpty([otherMails])', given: { otherMails: ['a@x.se'] }, result: 'False' },
  ],
  pure: true,
  tests: 'missing',
  evaluation: {
    kind: 'strict',
    type: ([expression]) => truth(expression === undefined || canBeMissing(expression), canBeFilled(expression)),
    run: ([expression]) => isAbsentOrEmpty(expression),
  },
});
