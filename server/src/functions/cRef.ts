import { ABSENT } from '../types/possibleValue.ts';
import { defineFunction } from './functionRecord.ts';
import { CLOUD_SYNC_PRODUCTS, cloudSyncPage, PAGES } from './pages.ts';

export const cRef = defineFunction({
  name: 'CRef',
  products: CLOUD_SYNC_PRODUCTS,
  summary: 'Turns a text into a reference, for DNComponent.',
  parameters: [{ name: 'value', type: 'String', description: 'The distinguished name.', storedKey: null }],
  returns: 'Reference',
  fidelity: 'inferred',
  link: cloudSyncPage('dncomponent'),
  notes: [
    { text: 'The cloud sync reference uses it in the example of DNComponent and has no section for it. As a text, the reference is the name itself.', fidelity: 'inferred', source: `${cloudSyncPage('dncomponent')} and ${PAGES.connect}#cref` },
  ],
  examples: [
    { expression: 'DNComponent(CRef([dn]), 2)', given: { dn: 'CN=Lena,OU=Lund,DC=x,DC=se' }, result: 'Lund' },
    { expression: 'CRef([dn])', given: { dn: 'CN=Lena,DC=x,DC=se' }, result: 'CN=Lena,DC=x,DC=se' },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([value]) => (value === undefined ? ABSENT : { ...value, kinds: value.kinds.map((kind) => (kind === 'text' ? 'reference' : kind)) }),
    run: ([value]) => value ?? null,
  },
});
