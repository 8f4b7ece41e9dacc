import { toLower, toUpper } from '../dotnet/casing.ts';
import { lowerThenTitleCase } from '../dotnet/titleCase.ts';
import { textOfEach, withTextArguments } from '../types/textOfEach.ts';
import { eachText } from '../values/eachText.ts';
import { textArgument } from '../values/textArgument.ts';
import { defineFunction } from './functionRecord.ts';
import { APP_PRODUCTS, functionsPage, PAGES } from './pages.ts';

export const pCase = defineFunction({
  name: 'PCase',
  products: APP_PRODUCTS,
  summary: 'Gives every word a capital and small letters.',
  parameters: [
    { name: 'source', type: 'String', description: 'The text.', storedKey: null },
    { name: 'wordSeparators', type: 'String', description: 'The characters that separate words, and no others; left out, blanks, punctuation and symbols do.', optional: true, storedKey: null },
  ],
  returns: 'String',
  fidelity: 'documented',
  link: functionsPage('pcase'),
  notes: [
    { text: 'The reference says that it calls .NET\'s ToTitleCase, which keeps words in capitals; its example turns PABLO into Pablo, so the text is made small first.', fidelity: 'inferred', source: functionsPage('pcase') },
    { text: 'Pages contradict each other about the apostrophe: the reference lists single quotes as separators and the Workday guide repairs John\'S, but .NET gives O\'neil and John\'s. Here it is as in .NET; name the separators, as in PCase(x, " ,-\'"), to be sure.', fidelity: 'inferred', source: `${functionsPage('pcase')} and ${PAGES.workdayGuide} against .NET TextInfo.ToTitleCase` },
    { text: 'PCase of Connect Sync is another function: it has no separators and keeps words in capitals.', fidelity: 'documented', source: `${PAGES.connect}#pcase` },
  ],
  examples: [
    { expression: 'PCase([surname])', given: { surname: 'VAN DER BERG' }, result: 'Van Der Berg' },
    { expression: 'PCase([surname], " -\'")', given: { surname: "o'neil-berg" }, result: "O'Neil-Berg" },
    { expression: 'PCase([surname])', given: { surname: "O'NEIL" }, result: "O'neil" },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([source, separators]) => withTextArguments(textOfEach(source, { empties: false }), separators),
    run: ([source, separatorsValue], environment) => {
      if (separatorsValue === undefined) {
        return eachText(source, environment, (text) => {
          if (text.includes("'")) environment.lessSure('inferred', 'Public pages contradict each other about what PCase does behind an apostrophe.');
          return lowerThenTitleCase(text);
        });
      }
      const separators = textArgument('PCase', 'wordSeparators', separatorsValue, environment);
      if (typeof separators !== 'string') return separators;
      if (separators === '') environment.lessSure('unknown', 'What PCase does with an empty set of separators is not documented; the text is taken as one word.');
      return eachText(source, environment, (text) => capitalized(text, separators));
    },
  },
});

function capitalized(text: string, separators: string): string {
  let atStart = true;
  let result = '';
  for (const character of text) {
    result += atStart ? toUpper(character) : toLower(character);
    atStart = separators.includes(character);
  }
  return result;
}
