import { valueOf } from '../types/possibleValue.ts';
import { defineFunction } from './functionRecord.ts';
import { EVERY_PRODUCT, functionsPage, PAGES } from './pages.ts';

export const guid = defineFunction({
  name: 'Guid',
  products: EVERY_PRODUCT,
  summary: 'Gives a new random identifier of 32 hexadecimal digits.',
  parameters: [],
  returns: 'String',
  fidelity: 'documented',
  link: functionsPage('guid'),
  notes: [
    { text: 'Every evaluation gives another one, so use it only where the mapping is applied during object creation.', fidelity: 'inferred', source: functionsPage('guid') },
    { text: 'It is printed in lower case with four hyphens; the reference shows that form.', fidelity: 'documented', source: functionsPage('guid') },
    { text: 'ConvertToBase64(Guid()) has hardly any randomness in its first characters, since every second byte is zero; take the digits of Guid() itself.', fidelity: 'inferred', source: `${PAGES.workdayGuide}, random identifiers, computed` },
  ],
  examples: [
    { expression: 'Replace(Guid(), , "[0-9a-f]", , "x", , )', result: 'xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx' },
    { expression: 'IsPresent(Guid())', result: 'True' },
  ],
  pure: false,
  evaluation: {
    kind: 'strict',
    type: () => valueOf('text'),
    run: (_values, environment) => {
      const digits = Array.from({ length: 4 }, () => environment.random().toString(16).padStart(8, '0')).join('');
      // Version 4, variant 1 of RFC 9562: what .NET's Guid.NewGuid makes.
      const variant = '89ab'.charAt(parseInt(digits.charAt(16), 16) % 4);
      const groups = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, variant + digits.slice(17, 20), digits.slice(20)];
      return groups.join('-');
    },
  },
});
