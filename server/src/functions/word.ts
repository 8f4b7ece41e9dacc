import { textPart } from '../types/textPart.ts';
import { withTextArguments } from '../types/textOfEach.ts';
import { isAbsent } from '../values/absence.ts';
import { eachText } from '../values/eachText.ts';
import { countArgument } from '../values/numbers.ts';
import { textArgument } from '../values/textArgument.ts';
import { defineFunction } from './functionRecord.ts';
import { EVERY_PRODUCT, functionsPage } from './pages.ts';

export const word = defineFunction({
  name: 'Word',
  products: EVERY_PRODUCT,
  summary: 'Gives one word of a text.',
  parameters: [
    { name: 'String', type: 'String', description: 'The text.', storedKey: null },
    { name: 'WordNumber', type: 'Integer', description: 'Which word: 1 is the first.', storedKey: null },
    { name: 'Delimiters', type: 'String', description: 'The characters that separate words; each one does so by itself.', storedKey: null },
  ],
  returns: 'String',
  fidelity: 'documented',
  link: functionsPage('word'),
  notes: [
    { text: 'A number below 1 or beyond the last word gives an empty text, and so does an absent text.', fidelity: 'documented', source: functionsPage('word') },
    { text: 'Two delimiters in a row are taken to stand between the same two words.', fidelity: 'inferred', source: functionsPage('word') },
    { text: 'The reference types the text as multi-valued, yet its examples pass one text.', fidelity: 'documented', source: functionsPage('word') },
  ],
  examples: [
    { expression: 'Word([displayName], 2, " ")', given: { displayName: 'Lena Maria Berg' }, result: 'Maria' },
    { expression: 'Word([path], 3, "/\\\\")', given: { path: 'a/b\\c' }, result: 'c' },
    { expression: 'Word([displayName], 9, " ")', given: { displayName: 'Lena Berg' }, result: '' },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([source, wordNumber, delimiters]) => withTextArguments(textPart(source, [wordNumber]), delimiters),
    run: ([source, wordNumber, delimiterValue], environment) => {
      const number = countArgument('Word', 'WordNumber', wordNumber);
      if (typeof number !== 'number') return number;
      const delimiters = textArgument('Word', 'Delimiters', delimiterValue, environment);
      if (typeof delimiters !== 'string') return delimiters;
      if (isAbsent(source)) return '';
      return eachText(source, environment, (text) => {
        const pieces = cut(text, delimiters);
        const words = pieces.filter((piece) => piece !== '');
        if (words.length < pieces.length) environment.lessSure('inferred', 'Two delimiters in a row are taken to stand between the same two words; the page does not say.');
        return words[number - 1] ?? '';
      });
    },
  },
});

function cut(text: string, delimiters: string): string[] {
  const pieces = [''];
  for (const unit of text.split('')) {
    if (delimiters.includes(unit)) pieces.push('');
    else pieces[pieces.length - 1] += unit;
  }
  return pieces;
}
