import { toLower as lowerCase } from '../dotnet/casing.ts';
import { textOfEach, withTextArguments } from '../types/textOfEach.ts';
import { CASE_PARAMETERS, caseNotes, changeCase } from './changeCase.ts';
import { defineFunction } from './functionRecord.ts';
import { EVERY_PRODUCT, functionsPage } from './pages.ts';

export const toLower = defineFunction({
  name: 'ToLower',
  products: EVERY_PRODUCT,
  summary: 'Turns a text into small letters.',
  parameters: CASE_PARAMETERS,
  returns: 'String',
  fidelity: 'documented',
  link: functionsPage('tolower'),
  notes: caseNotes('tolower'),
  examples: [
    { expression: 'ToLower([mail])', given: { mail: 'Lena.Berg@Fabrikam.com' }, result: 'lena.berg@fabrikam.com' },
    { expression: 'ToLower([city], "tr-TR")', given: { city: 'ISPARTA' }, result: 'ısparta' },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([source, culture]) => withTextArguments(textOfEach(source, { empties: false }), culture),
    run: changeCase('ToLower', lowerCase, (text) => text.toLowerCase()),
  },
});
