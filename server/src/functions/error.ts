import { stopping } from '../types/possibleValue.ts';
import { isAbsentOrEmpty, singleValue } from '../values/absence.ts';
import { failed } from '../values/outcome.ts';
import { renderScalar } from '../values/render.ts';
import { defineFunction } from './functionRecord.ts';
import { CLOUD_SYNC_PRODUCTS, cloudSyncPage, DEFAULT_CLOUD_SYNC_MAPPING } from './pages.ts';

export const error = defineFunction({
  name: 'Error',
  products: CLOUD_SYNC_PRODUCTS,
  summary: 'Stops with an error of your own, so that the user is not provisioned.',
  parameters: [{ name: 'ErrorMessage', type: 'String', description: 'What the provisioning log says.', storedKey: 'message' }],
  returns: 'Any',
  fidelity: 'documented',
  link: cloudSyncPage('error'),
  notes: [
    { text: 'In a branch of IIF or Switch that is not taken it does nothing; the example of the reference only works that way.', fidelity: 'documented', source: cloudSyncPage('error') },
    { text: 'The default mapping of userPrincipalName ends in Error("AccountName is not present").', fidelity: 'observed', source: DEFAULT_CLOUD_SYNC_MAPPING },
  ],
  examples: [
    { expression: 'IIF(IsPresent([mail]), [mail], Error("No mail address"))', given: { mail: null }, result: { failure: true } },
    { expression: 'IIF(IsPresent([mail]), [mail], Error("No mail address"))', given: { mail: 'a@x.se' }, result: 'a@x.se' },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: () => stopping('failure'),
    run: ([message]) => {
      const single = singleValue(message);
      const text = single === undefined || isAbsentOrEmpty(single) ? 'The mapping raised an error without a message.' : renderScalar(single);
      return failed('raised', text);
    },
  },
});
