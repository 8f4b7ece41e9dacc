import { withStops } from '../types/combine.ts';
import { truth } from '../types/possibleValue.ts';
import { isThere } from '../types/questions.ts';
import { isAbsentOrEmpty } from '../values/absence.ts';
import { described } from '../values/numbers.ts';
import { failed } from '../values/outcome.ts';
import { truthOf } from '../values/truth.ts';
import { defineFunction } from './functionRecord.ts';
import { EVERY_PRODUCT, functionsPage } from './pages.ts';

export const cBool = defineFunction({
  name: 'CBool',
  products: EVERY_PRODUCT,
  summary: 'Gives True or False for an expression: True when it is a number other than zero or a comparison that holds.',
  parameters: [{ name: 'Expression', type: 'Any', description: 'A comparison, a number, or a text True or False.', storedKey: null, role: 'condition' }],
  returns: 'Boolean',
  fidelity: 'documented',
  link: functionsPage('cbool'),
  notes: [
    { text: 'An absent or empty value is taken as False, and a text that is neither True, False nor a number as an error, as in Visual Basic.', fidelity: 'inferred', source: 'Visual Basic CBool, which the syntax follows by the functions reference' },
    { text: 'The result is the text True or False; Active Directory needs "TRUE" and "FALSE" from IIF or Switch instead.', fidelity: 'documented', source: functionsPage('cbool') },
  ],
  examples: [
    { expression: 'CBool([seats])', given: { seats: '3' }, result: 'True' },
    { expression: 'CBool([city] = [officeLocation])', given: { city: 'Lund', officeLocation: 'Malmö' }, result: 'False' },
    { expression: 'CBool([note])', given: { note: 'maybe' }, result: { failure: true } },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([expression]) => withStops(truth(true, true), ...(expression === undefined || !isThere(expression) ? [] : ['failure' as const])),
    run: ([expression], environment) => {
      if (typeof expression === 'boolean') return expression;
      const known = truthOf(expression ?? null);
      if (known !== undefined) return known;
      environment.lessSure('inferred', 'CBool is documented for numbers and comparisons only; other values are taken as in Visual Basic.');
      if (isAbsentOrEmpty(expression)) return false;
      return failed('notABoolean', `CBool cannot tell whether ${described(expression)} is true; give it a comparison, a number, or True or False.`);
    },
  },
});
