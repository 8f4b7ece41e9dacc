import { truth } from '../types/possibleValue.ts';
import { isThere } from '../types/questions.ts';
import { isAbsent } from '../values/absence.ts';
import { defineFunction } from './functionRecord.ts';
import { EVERY_PRODUCT, functionsPage, PAGES } from './pages.ts';

export const isNothing = defineFunction({
  name: 'IsNothing',
  products: EVERY_PRODUCT,
  summary: 'Tells whether a value is absent, by its name; no page describes it.',
  parameters: [{ name: 'source', type: 'Boolean', description: 'The value to test.', storedKey: 'source' }],
  returns: 'Boolean',
  fidelity: 'unknown',
  link: PAGES.graphFunctions,
  notes: [
    { text: 'Only the list of functions in Graph names it, with a Boolean source and no description. It is taken to do what IsNull does, as IsNothing does in Visual Basic.', fidelity: 'unknown', source: `${PAGES.graphFunctions} and ${functionsPage('isnull')}` },
  ],
  examples: [
    { expression: 'IsNothing([accountEnabled])', given: { accountEnabled: null }, result: 'True' },
    { expression: 'IsNothing([accountEnabled])', given: { accountEnabled: 'False' }, result: 'False' },
  ],
  pure: true,
  tests: 'absent',
  evaluation: {
    kind: 'strict',
    type: ([source]) => truth(source?.absent !== false, isThere(source)),
    run: ([source]) => isAbsent(source),
  },
});
