import { toUpper as upperCase } from '../dotnet/casing.ts';
import { textOfEach, withTextArguments } from '../types/textOfEach.ts';
import { CASE_PARAMETERS, caseNotes, changeCase } from './changeCase.ts';
import { defineFunction } from './functionRecord.ts';
import { EVERY_PRODUCT, functionsPage } from './pages.ts';

export const toUpper = defineFunction({
  name: 'ToUpper',
  products: EVERY_PRODUCT,
  summary: 'Turns a text into capital letters.',
  parameters: CASE_PARAMETERS,
  returns: 'String',
  fidelity: 'documented',
  link: functionsPage('toupper'),
  notes: caseNotes('toupper'),
  examples: [
    { expression: 'ToUpper([country])', given: { country: 'se' }, result: 'SE' },
    { expression: 'ToUpper([surname])', given: { surname: 'Weiß' }, result: 'WEIß' },
    { expression: 'ToUpper([city], "tr-TR")', given: { city: 'izmir' }, result: 'İZMİR' },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([source, culture]) => withTextArguments(textOfEach(source, { empties: false }), culture),
    run: changeCase('ToUpper', upperCase, (text) => text.toUpperCase()),
  },
});
