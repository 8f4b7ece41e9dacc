import { truth } from '../types/possibleValue.ts';
import { canBeFilled, canBeMissing } from '../types/questions.ts';
import { isAbsentOrEmpty } from '../values/absence.ts';
import { defineFunction } from './functionRecord.ts';
import { DEFAULT_CLOUD_SYNC_MAPPING, EVERY_PRODUCT, functionsPage } from './pages.ts';

export const isPresent = defineFunction({
  name: 'IsPresent',
  products: EVERY_PRODUCT,
  summary: 'Tells whether a value is there and not an empty text.',
  parameters: [{ name: 'Expression', type: 'Any', description: 'The value to test.', storedKey: 'source' }],
  returns: 'Boolean',
  fidelity: 'documented',
  link: functionsPage('ispresent'),
  notes: [
    { text: 'It is the opposite of IsNullOrEmpty.', fidelity: 'documented', source: functionsPage('ispresent') },
    { text: 'The example of the reference, Switch(IsPresent(…), …), is syntax of Connect Sync and does not do what it seems to; the section on Switch forbids it.', fidelity: 'documented', source: `${functionsPage('ispresent')} against ${functionsPage('switch')}` },
    { text: 'As a condition of IIF it is called unsupported by the reference and used by default mappings.', fidelity: 'observed', source: `${functionsPage('iif')} against ${DEFAULT_CLOUD_SYNC_MAPPING}` },
  ],
  examples: [
    { expression: 'IsPresent([mobile])', given: { mobile: '070-1' }, result: 'True' },
    { expression: 'IsPresent([mobile])', given: { mobile: null }, result: 'False' },
  ],
  pure: true,
  tests: 'present',
  evaluation: {
    kind: 'strict',
    type: ([expression]) => truth(canBeFilled(expression), expression === undefined || canBeMissing(expression)),
    run: ([expression]) => !isAbsentOrEmpty(expression),
  },
});
