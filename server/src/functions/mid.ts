import { textPart } from '../types/textPart.ts';
import { isAbsent } from '../values/absence.ts';
import { eachText } from '../values/eachText.ts';
import type { EvaluationEnvironment } from '../values/environment.ts';
import { countArgument } from '../values/numbers.ts';
import { defineFunction } from './functionRecord.ts';
import { cloudSyncPage, EVERY_PRODUCT, functionsPage, PAGES } from './pages.ts';

export const mid = defineFunction({
  name: 'Mid',
  products: EVERY_PRODUCT,
  summary: 'Gives a part of a text.',
  parameters: [
    { name: 'source', type: 'String', description: 'The text to take the part from.', storedKey: 'source' },
    { name: 'start', type: 'Integer', description: 'Where the part begins: 1 is the first character.', storedKey: 'start' },
    { name: 'length', type: 'Integer', description: 'How many characters; more than there are means to the end.', storedKey: 'length' },
  ],
  returns: 'String',
  fidelity: 'documented',
  link: functionsPage('mid'),
  notes: [
    { text: 'The length is required, although examples of the cloud sync reference leave it out; 999 means "to the end".', fidelity: 'documented', source: `${functionsPage('mid')} against ${cloudSyncPage('item')}; MicrosoftDocs/azure-docs issue 68511` },
    { text: 'A start beyond the text is not documented: read literally the rest is empty, and Connect Sync, another engine, returns the whole text. Here it is empty.', fidelity: 'unknown', source: `${functionsPage('mid')} against ${PAGES.connect}#mid` },
    { text: 'A start below 1 or a negative length is not documented; here the whole text is given, as Connect Sync does.', fidelity: 'unknown', source: `${PAGES.connect}#mid` },
    { text: 'An absent text is not documented; here the result is an empty text, as for Left.', fidelity: 'inferred', source: `${functionsPage('left')} and ${PAGES.connect}#mid` },
  ],
  examples: [
    { expression: 'Mid([employeeId], 3, 2)', given: { employeeId: 'AB1234' }, result: '12' },
    { expression: 'Mid([employeeId], 3, 999)', given: { employeeId: 'AB1234' }, result: '1234' },
    { expression: 'Mid([employeeId], "1", "2")', given: { employeeId: 'AB1234' }, result: 'AB' },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([source, start, length]) => textPart(source, [start, length]),
    run: ([source, start, length], environment) => {
      const first = countArgument('Mid', 'start', start);
      if (typeof first !== 'number') return first;
      const many = countArgument('Mid', 'length', length);
      if (typeof many !== 'number') return many;
      if (isAbsent(source)) {
        environment.lessSure('inferred', 'What Mid gives for an absent text is not documented; it is taken to be empty, as for Left.');
        return '';
      }
      return typeof source === 'string' ? part(source, first, many, environment) : eachText(source, environment, (text) => part(text, first, many, environment));
    },
  },
});

function part(text: string, start: number, length: number, environment: EvaluationEnvironment): string {
  if (start >= 1 && start <= text.length && length >= 0) return text.slice(start - 1, start - 1 + length);
  if (text === '') return '';
  environment.lessSure('unknown', 'What Mid gives for a start outside the text or a negative length is not documented.');
  return start > text.length ? '' : text;
}
