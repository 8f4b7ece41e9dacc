import { stopping, valueOf } from '../types/possibleValue.ts';
import { isThere } from '../types/questions.ts';
import { described, integerOf, readInteger } from '../values/numbers.ts';
import { failed } from '../values/outcome.ts';
import { defineFunction } from './functionRecord.ts';
import { DEFAULT_CLOUD_SYNC_MAPPING, EVERY_PRODUCT, functionsPage } from './pages.ts';

export const bitAnd = defineFunction({
  name: 'BitAnd',
  products: EVERY_PRODUCT,
  summary: 'Gives the bits that two numbers have in common, for flags such as userAccountControl.',
  parameters: [
    { name: 'value1', type: 'Integer', description: 'A number; hexadecimal ones are written &HF7.', storedKey: 'left' },
    { name: 'value2', type: 'Integer', description: 'The number to combine it with, usually the bit that is asked for.', storedKey: 'right' },
  ],
  returns: 'Integer',
  fidelity: 'documented',
  link: functionsPage('bitand'),
  notes: [
    { text: 'The reference prints the bits of &HF wrongly (00000111); its result 7 is right.', fidelity: 'documented', source: functionsPage('bitand') },
    { text: 'The result may be compared with a quoted number, as in BitAnd([userAccountControl], 2)="0".', fidelity: 'observed', source: DEFAULT_CLOUD_SYNC_MAPPING },
    { text: 'An absent number is not documented; here evaluation fails. The default mapping asks IsPresent first.', fidelity: 'inferred', source: DEFAULT_CLOUD_SYNC_MAPPING },
  ],
  examples: [
    { expression: 'BitAnd([userAccountControl], 2)', given: { userAccountControl: '514' }, result: '2' },
    { expression: 'BitAnd(&HFF, &H1C)', result: '28' },
    { expression: 'BitAnd([userAccountControl], 2)', given: { userAccountControl: null }, result: { failure: true } },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([value1, value2]) => (isThere(value1) && isThere(value2) ? valueOf('integer', { stops: ['failure'] }) : stopping('failure')),
    run: ([value1, value2], environment) => {
      const one = readInteger(value1);
      const other = readInteger(value2);
      if (one === undefined || other === undefined) {
        environment.lessSure('inferred', 'What BitAnd does without a number is not documented; evaluation is taken to fail.');
        return failed('notAnInteger', `BitAnd needs two whole numbers; ${described(one === undefined ? value1 : value2)} is none. Ask IsPresent first.`);
      }
      if (!fitsLong(one) || !fitsLong(other)) {
        environment.lessSure('inferred', 'How large the numbers of BitAnd may be is not documented; 64 bits are taken, as .NET has at most.');
        return failed('notAnInteger', `BitAnd takes whole numbers of 64 bits; ${described(fitsLong(one) ? value2 : value1)} is larger.`);
      }
      return integerOf(BigInt(one) & BigInt(other));
    },
  },
});

function fitsLong(value: number | bigint): boolean {
  return BigInt.asIntN(64, BigInt(value)) === BigInt(value);
}
