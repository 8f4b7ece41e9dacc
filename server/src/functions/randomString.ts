import { valueOf } from '../types/possibleValue.ts';
import { countArgument } from '../values/numbers.ts';
import { failed } from '../values/outcome.ts';
import { shuffled, uniformBelow } from '../values/random.ts';
import { textArgument } from '../values/textArgument.ts';
import type { EvaluationFailure } from '../values/value.ts';
import { defineFunction } from './functionRecord.ts';
import { APP_PRODUCTS, functionsPage } from './pages.ts';

/** The four classes in the order of the parameters that ask for them; the special ones are those of the Windows password rules. */
const CLASSES = [
  { parameter: 'MinimumNumbers', characters: '0123456789' },
  { parameter: 'MinimumSpecialCharacters', characters: '\'-!"#$%&()*,./:;?@[]^_`{|}~+<=>' },
  { parameter: 'MinimumCapital', characters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' },
  { parameter: 'MinimumLowerCase', characters: 'abcdefghijklmnopqrstuvwxyz' },
] as const;

const LONGEST = 256;

export const randomString = defineFunction({
  name: 'RandomString',
  products: APP_PRODUCTS,
  summary: 'Gives a random text, for initial passwords and identifiers.',
  parameters: [
    { name: 'Length', type: 'Integer', description: 'How many characters, at most 256.', storedKey: null },
    { name: 'MinimumNumbers', type: 'Integer', description: 'The least number of digits.', storedKey: null },
    { name: 'MinimumSpecialCharacters', type: 'Integer', description: 'The least number of special characters.', storedKey: null },
    { name: 'MinimumCapital', type: 'Integer', description: 'The least number of capital letters.', storedKey: null },
    { name: 'MinimumLowerCase', type: 'Integer', description: 'The least number of small letters.', storedKey: null },
    { name: 'CharactersToAvoid', type: 'String', description: 'Characters that must not occur.', optional: true, storedKey: null },
  ],
  returns: 'String',
  fidelity: 'documented',
  link: functionsPage('randomstring'),
  notes: [
    { text: 'The length must reach the sum of all four minimums. The reference leaves MinimumLowerCase out of the sum, but its first example needs it.', fidelity: 'inferred', source: functionsPage('randomstring') },
    { text: 'Characters beyond the minimums are taken from all four classes.', fidelity: 'inferred', source: `${functionsPage('randomstring')}, example 2` },
    { text: 'Every evaluation gives another text, so apply the mapping only during object creation, and wrap a password in Redact.', fidelity: 'inferred', source: functionsPage('redact') },
  ],
  examples: [
    { expression: 'Replace(RandomString(4, 4, 0, 0, 0), , "[0-9]", , "#", , )', result: '####' },
    { expression: 'Replace(RandomString(6, 2, 0, 2, 2), , "[0-9A-Za-z]", , "x", , )', result: 'xxxxxx' },
    { expression: 'RandomString(3, 2, 0, 1, 1)', result: { failure: true } },
  ],
  pure: false,
  evaluation: {
    kind: 'strict',
    type: () => valueOf('text', { empty: true, stops: ['failure', 'unsupported'] }),
    run: ([lengthValue, ...others], environment) => {
      const length = sizeArgument('Length', lengthValue);
      if (typeof length !== 'number') return length;
      const avoidedValue = others[CLASSES.length];
      const avoided = avoidedValue === undefined ? '' : textArgument('RandomString', 'CharactersToAvoid', avoidedValue, environment);
      if (typeof avoided !== 'string') return avoided;
      const picked: string[] = [];
      const all = CLASSES.flatMap(({ characters }) => [...characters]).filter((character) => !avoided.includes(character));
      for (const [at, { parameter, characters }] of CLASSES.entries()) {
        const minimum = sizeArgument(parameter, others[at]);
        if (typeof minimum !== 'number') return minimum;
        const allowed = [...characters].filter((character) => !avoided.includes(character));
        if (minimum > 0 && allowed.length === 0) return failed('nothingToPick', `RandomString must avoid every character that ${parameter} asks for; allow at least one.`);
        for (let drawn = 0; drawn < minimum; drawn++) picked.push(allowed[uniformBelow(environment.random, allowed.length)] ?? '');
      }
      if (picked.length > length) return failed('minimumsExceedLength', `The minimums of RandomString add up to ${picked.length}, more than its length ${length}.`);
      if (picked.length < length && all.length === 0) return failed('nothingToPick', 'RandomString must avoid every character it knows; allow some.');
      while (picked.length < length) picked.push(all[uniformBelow(environment.random, all.length)] ?? '');
      return shuffled(environment.random, picked).join('');
    },
  },
});

function sizeArgument(parameter: string, value: Parameters<typeof countArgument>[2]): number | EvaluationFailure {
  const size = countArgument('RandomString', parameter, value);
  if (typeof size !== 'number' || (size >= 0 && size <= LONGEST)) return size;
  return failed('sizeOutOfRange', `RandomString needs a number from 0 to ${LONGEST} for ${parameter}, not ${size}.`);
}
