import { mappingRule } from '../defineRule.ts';
import type { JobSecret } from '../../model/mappingModel.ts';

const TOKEN = '{"key": "SecretToken", "value": "*"}';

export const baseAddress = mappingRule({
  code: 'secrets/base-address',
  level: 'warning',
  title: 'Tenant URL that is missing or no https address',
  why: 'The job calls the app at BaseAddress. Without a good one it ends in quarantine with InvalidCredentials, and saving secrets replaces all that were there before.',
  fidelity: 'observed',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/application-provisioning-configuration-api.md', 'hashicorp/terraform-provider-azuread#744'],
  fixable: false,
  bad: ['{"value": [{"key": "«SecretToken»", "value": "*"}]}', `{"value": [{"key": "BaseAddress", "value": "«http://app.contoso.com/scim»"}, ${TOKEN}]}`, `{"value": [{"key": "BaseAddress", "value": "«app.contoso.com/scim »"}, ${TOKEN}]}`],
  good: [`{"value": [{"key": "BaseAddress", "value": "https://app.contoso.com/scim?aadOptscim062020"}, ${TOKEN}]}`, `{"credentials": [${TOKEN}], "templateId": "scim"}`, `{"value": [{"key": "BaseAddress", "value": "{tenantUrl}"}, ${TOKEN}]}`],
  check: ({ model: { secrets }, report }) => {
    for (const { key, value, pointer } of secrets) {
      if (key !== 'BaseAddress' || value === null || isAddress(value.text) || isToFillIn(value.text)) continue;
      report({ span: value.span, pointer: `${pointer}/value`, message: 'This is no https address, and the service calls the app at nothing else. Write the whole address, such as https://app.contoso.com/scim.' });
    }
    const token = secrets.find(({ key, replacesAll }) => key === 'SecretToken' && replacesAll);
    if (token !== undefined && !secrets.some(({ key }) => ADDRESSES.has(key))) report(missing(token));
  },
});

const ADDRESSES: ReadonlySet<string> = new Set(['BaseAddress', 'Url', 'Server', 'InstanceName', 'Domain', 'CompanyId']);

function missing({ keySpan, pointer }: JobSecret) {
  return { span: keySpan, pointer, message: 'There is a token but no BaseAddress, and saving this list replaces all secrets of the job, so it no longer knows where the app is. Add BaseAddress.' };
}

function isAddress(text: string): boolean {
  return /^https:\/\/[^\s/?#]+[^\s]*$/i.test(text);
}

function isToFillIn(text: string): boolean {
  return text === '*' || /^[<{$%[].*/.test(text.trim()) || text.trim() === '';
}
