import { withStops } from '../types/combine.ts';
import { textOfEach } from '../types/textOfEach.ts';
import { isAbsent } from '../values/absence.ts';
import { eachText } from '../values/eachText.ts';
import { countArgument, described } from '../values/numbers.ts';
import { failed } from '../values/outcome.ts';
import { componentValues } from './distinguishedName.ts';
import { defineFunction } from './functionRecord.ts';
import { CLOUD_SYNC_PRODUCTS, cloudSyncPage } from './pages.ts';

export const dNComponent = defineFunction({
  name: 'DNComponent',
  products: CLOUD_SYNC_PRODUCTS,
  summary: 'Gives the value of one component of a distinguished name, counted from the left.',
  parameters: [
    { name: 'dn', type: 'Reference', description: 'The distinguished name, usually CRef of an attribute.', storedKey: null },
    { name: 'ComponentNumber', type: 'Integer', description: 'Which component: 1 is the leftmost.', storedKey: null },
  ],
  returns: 'String',
  fidelity: 'documented',
  link: cloudSyncPage('dncomponent'),
  notes: [
    { text: 'The value comes without its attribute type: cn=Joe gives Joe.', fidelity: 'documented', source: cloudSyncPage('dncomponent') },
    { text: 'A number beyond the components is not documented; here evaluation fails, as for Item.', fidelity: 'inferred', source: cloudSyncPage('item') },
  ],
  examples: [
    { expression: 'DNComponent(CRef([distinguishedName]), 1)', given: { distinguishedName: 'CN=Berg\\, Lena,OU=Lund,DC=x,DC=se' }, result: 'Berg, Lena' },
    { expression: 'DNComponent(CRef([distinguishedName]), 2)', given: { distinguishedName: 'CN=Lena,OU=Lund,DC=x,DC=se' }, result: 'Lund' },
    { expression: 'DNComponent(CRef([distinguishedName]), 9)', given: { distinguishedName: 'CN=Lena,DC=x' }, result: { failure: true } },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([dn]) => withStops(textOfEach(dn, { empties: true }), 'failure'),
    run: ([dn, componentNumber], environment) => {
      const number = countArgument('DNComponent', 'ComponentNumber', componentNumber);
      if (typeof number !== 'number') return number;
      if (isAbsent(dn)) return eachText(null, environment, (text) => text);
      return eachText(dn, environment, (text) => {
        const values = componentValues(text);
        if (values === undefined) return failed('notADistinguishedName', `DNComponent needs a distinguished name such as CN=Lena,DC=x; ${described(text)} is none.`);
        const value = values[number - 1];
        if (value !== undefined) return value;
        environment.lessSure('inferred', 'What DNComponent gives beyond the last component is not documented; evaluation is taken to fail.');
        return failed('indexOutOfRange', `The distinguished name has ${values.length} components, so there is no component ${number}.`);
      });
    },
  },
});
