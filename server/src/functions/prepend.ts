import { joinedText } from '../types/joinedText.ts';
import { isAbsent } from '../values/absence.ts';
import { eachText } from '../values/eachText.ts';
import { textArgument } from '../values/textArgument.ts';
import { defineFunction } from './functionRecord.ts';
import { EVERY_PRODUCT, functionsPage, PAGES } from './pages.ts';

export const prepend = defineFunction({
  name: 'Prepend',
  products: EVERY_PRODUCT,
  summary: 'Puts a text before another.',
  parameters: [
    { name: 'prefix', type: 'String', description: 'The text to put before the source.', storedKey: 'prefix' },
    { name: 'source', type: 'String', description: 'The text to end with, usually an attribute.', storedKey: 'source' },
  ],
  returns: 'String',
  fidelity: 'inferred',
  link: PAGES.graphFunctions,
  notes: [
    { text: 'Only the list of functions in Graph names it, with its two parameters and no description; Append with the constant first does the same and is documented.', fidelity: 'documented', source: PAGES.graphFunctions },
    { text: 'It is taken to mirror Append: an absent source gives the prefix alone.', fidelity: 'inferred', source: functionsPage('append') },
  ],
  examples: [
    { expression: 'Prepend("smtp:", [mail])', given: { mail: 'lena@fabrikam.com' }, result: 'smtp:lena@fabrikam.com' },
    { expression: 'Prepend("tel:", [phones])', given: { phones: ['1', '2'] }, result: ['tel:1', 'tel:2'] },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([prefix, source]) => joinedText(source, prefix),
    run: ([prefix, source], environment) => {
      const start = textArgument('Prepend', 'prefix', prefix, environment);
      if (typeof start !== 'string') return start;
      if (!isAbsent(source)) return eachText(source, environment, (text) => start + text);
      return isAbsent(prefix) ? null : start;
    },
  },
});
