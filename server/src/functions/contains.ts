import { withTextArguments } from '../types/textOfEach.ts';
import { valueOf } from '../types/possibleValue.ts';
import { presentValues } from '../values/absence.ts';
import { renderScalar } from '../values/render.ts';
import { textArgument } from '../values/textArgument.ts';
import { defineFunction } from './functionRecord.ts';
import { CLOUD_SYNC_PRODUCTS, cloudSyncPage, PAGES } from './pages.ts';

export const contains = defineFunction({
  name: 'Contains',
  products: CLOUD_SYNC_PRODUCTS,
  summary: 'Gives the position of the first value of a multi-valued attribute that has a text in it, or 0.',
  parameters: [
    { name: 'attribute', type: 'List', description: 'The multi-valued attribute to look through.', storedKey: null },
    { name: 'search', type: 'String', description: 'The text that the value must have somewhere in it; case matters.', storedKey: null },
  ],
  returns: 'Integer',
  fidelity: 'inferred',
  link: cloudSyncPage('item'),
  notes: [
    { text: 'The cloud sync reference uses it in the example of Item and has no section for it; how it works is taken from Connect Sync, another engine.', fidelity: 'inferred', source: `${cloudSyncPage('item')} and ${PAGES.connect}#contains` },
    { text: 'Whether the provisioning service accepts it is not known.', fidelity: 'unknown', source: 'no public page says it' },
  ],
  examples: [
    { expression: 'Contains([proxyAddresses], "SMTP:")', given: { proxyAddresses: ['smtp:old@x.se', 'SMTP:new@x.se'] }, result: '2' },
    { expression: 'Contains([proxyAddresses], "X500:")', given: { proxyAddresses: ['smtp:old@x.se'] }, result: '0' },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([, search]) => withTextArguments(valueOf('integer'), search),
    run: ([attribute, search], environment) => {
      const wanted = textArgument('Contains', 'search', search, environment);
      if (typeof wanted !== 'string') return wanted;
      return presentValues(attribute).findIndex((value) => renderScalar(value).includes(wanted)) + 1;
    },
  },
});
