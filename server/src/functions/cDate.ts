import { readDateType } from '../types/readDateType.ts';
import { valueOf } from '../types/possibleValue.ts';
import { dateArgument } from './dateArgument.ts';
import { defineFunction } from './functionRecord.ts';
import { APP_PRODUCTS, functionsPage } from './pages.ts';

export const cDate = defineFunction({
  name: 'CDate',
  products: APP_PRODUCTS,
  summary: 'Turns a text into a date in UTC.',
  parameters: [{ name: 'expression', type: 'String', description: 'A date and time as text, with or without an offset.', storedKey: null }],
  returns: 'DateTime',
  fidelity: 'documented',
  link: functionsPage('cdate'),
  notes: [
    { text: 'An offset is converted: 2021-06-30+08:00 is 29 June, 4 PM. A text without an offset is taken as UTC.', fidelity: 'documented', source: functionsPage('cdate') },
    { text: 'Where it flows by itself it becomes a text M/d/yyyy h:mm:ss tt.', fidelity: 'documented', source: functionsPage('cdate') },
    { text: 'Texts are read as .NET\'s DateTime.Parse reads them with the invariant culture, so 3/4/2026 is 4 March.', fidelity: 'inferred', source: functionsPage('cdate') },
    { text: 'An absent, empty or unreadable text is taken to be an error.', fidelity: 'inferred', source: '.NET DateTime.Parse' },
  ],
  examples: [
    { expression: 'CDate([hireDate])', given: { hireDate: '2026-01-31+01:00' }, result: '1/30/2026 11:00:00 PM' },
    { expression: 'CDate("31 January 2026 08:15")', result: '1/31/2026 8:15:00 AM' },
    { expression: 'CDate([hireDate])', given: { hireDate: null }, result: { failure: true } },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([expression]) => readDateType(expression, valueOf('date')),
    run: ([expression], environment) => dateArgument('CDate', 'expression', expression, environment),
  },
});
