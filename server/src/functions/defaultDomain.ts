import { valueOf } from '../types/possibleValue.ts';
import { defineFunction } from './functionRecord.ts';
import { EVERY_PRODUCT, PAGES } from './pages.ts';

/** The domain that Microsoft's own pages use for a sample tenant. */
const SAMPLE_TENANT_DOMAIN = 'contoso.onmicrosoft.com';

export const defaultDomain = defineFunction({
  name: 'DefaultDomain',
  products: EVERY_PRODUCT,
  summary: 'Gives the default domain of the tenant.',
  parameters: [],
  returns: 'String',
  fidelity: 'documented',
  link: PAGES.graphFunctions,
  notes: [
    { text: 'The functions reference has no section for it; Graph lists it, and the page on API-driven provisioning uses it.', fidelity: 'documented', source: PAGES.graphFunctions },
    { text: `The default domain is a fact of your tenant. When it is not given, the sample tenant's ${SAMPLE_TENANT_DOMAIN} stands in for it.`, fidelity: 'unknown', source: 'depends on the tenant' },
  ],
  examples: [
    { expression: 'DefaultDomain()', result: SAMPLE_TENANT_DOMAIN },
    { expression: 'Join("@", [mailNickname], DefaultDomain())', given: { mailNickname: 'lena' }, result: `lena@${SAMPLE_TENANT_DOMAIN}` },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: () => valueOf('text', { fidelity: 'unknown' }),
    run: (_values, environment) => {
      if (environment.defaultDomain !== undefined) return environment.defaultDomain;
      environment.lessSure('unknown', `The default domain of the tenant is not given; ${SAMPLE_TENANT_DOMAIN} stands in for it.`);
      return SAMPLE_TENANT_DOMAIN;
    },
  },
});
