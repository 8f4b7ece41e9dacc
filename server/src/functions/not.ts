import { withTextArguments } from '../types/textOfEach.ts';
import { truth } from '../types/possibleValue.ts';
import { isThere } from '../types/questions.ts';
import { singleValue } from '../values/absence.ts';
import { unsupported } from '../values/outcome.ts';
import { renderScalar } from '../values/render.ts';
import { defineFunction } from './functionRecord.ts';
import { EVERY_PRODUCT, functionsPage } from './pages.ts';

export const not = defineFunction({
  name: 'Not',
  products: EVERY_PRODUCT,
  summary: 'Turns True into False and anything else into True.',
  parameters: [{ name: 'source', type: 'Boolean', description: 'A boolean attribute or a text True or False.', storedKey: 'source' }],
  returns: 'Boolean',
  fidelity: 'documented',
  link: functionsPage('not'),
  notes: [
    { text: 'Only True gives False. Any other text, and an absent value too, gives True: Not([accountDisabled]) enables users without that attribute.', fidelity: 'documented', source: functionsPage('not') },
    { text: 'True in another case, such as true, is taken as True.', fidelity: 'inferred', source: functionsPage('not') },
  ],
  examples: [
    { expression: 'Not([accountDisabled])', given: { accountDisabled: 'True' }, result: 'False' },
    { expression: 'Not([accountDisabled])', given: { accountDisabled: null }, result: 'True' },
  ],
  pure: true,
  tests: 'opposite',
  evaluation: {
    kind: 'strict',
    type: ([source]) => withTextArguments(truth(true, isThere(source)), source),
    run: ([source], environment) => {
      if (typeof source === 'boolean') return !source;
      const single = singleValue(source);
      if (single === undefined) return unsupported('What Not gives for an attribute with several values is not documented; take one with Item.');
      const text = renderScalar(single);
      if (text === 'True') return false;
      if (single === null) environment.lessSure('inferred', 'The rule "anything but True gives True" is taken to hold for an absent value too.');
      if (text.toLowerCase() !== 'true') return true;
      environment.lessSure('inferred', 'Whether Not takes other spellings of True is not documented.');
      return false;
    },
  },
});
