import { textOfEach } from '../types/textOfEach.ts';
import { eachText } from '../values/eachText.ts';
import { defineFunction } from './functionRecord.ts';
import { EVERY_PRODUCT, functionsPage } from './pages.ts';

export const cStr = defineFunction({
  name: 'CStr',
  products: EVERY_PRODUCT,
  summary: 'Turns a number, a boolean or a reference into a text.',
  parameters: [{ name: 'value', type: 'Any', description: 'A number, a boolean or a reference.', storedKey: null }],
  returns: 'String',
  fidelity: 'documented',
  link: functionsPage('cstr'),
  notes: [
    { text: 'Booleans become True and False, dates the form M/d/yyyy h:mm:ss tt.', fidelity: 'inferred', source: functionsPage('cdate') },
    { text: 'The cloud sync list of functions spells it Cstr; the heading and the examples spell it CStr, which is the name here.', fidelity: 'documented', source: functionsPage('cstr') },
  ],
  examples: [
    { expression: 'CStr(BitAnd(12, 10))', result: '8' },
    { expression: 'CStr(IsPresent([mail]))', given: { mail: 'a@x.se' }, result: 'True' },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([value]) => textOfEach(value, value === undefined ? { empties: false } : { empties: false, kinds: value.kinds }),
    run: ([value], environment) => eachText(value, environment, (text) => text),
  },
});
