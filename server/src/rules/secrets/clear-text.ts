import { mappingRule } from '../defineRule.ts';

export const clearTextSecret = mappingRule({
  code: 'secrets/clear-text',
  level: 'warning',
  title: 'Secret in clear',
  why: 'Whoever can read the file can write to the app with this secret, and version control keeps it for ever. The service itself gives secrets back as *.',
  fidelity: 'documented',
  sources: ['microsoftgraph/microsoft-graph-docs-contrib api-reference/v1.0/resources/synchronization-synchronizationsecretkeystringvaluepair.md'],
  fixable: true,
  bad: ['{"value": [{"key": "BaseAddress", "value": "https://app.contoso.com/scim"}, {"key": "SecretToken", "value": "«made-up-token»"}]}'],
  good: [
    '{"value": [{"key": "BaseAddress", "value": "https://app.contoso.com/scim"}, {"key": "SecretToken", "value": "*"}]}',
    '{"value": [{"key": "UserName", "value": "admin@contoso.com"}, {"key": "Password", "value": "${APP_PASSWORD}"}]}',
    '{"value": [{"key": "AppKey", "value": "{\\"appKeyScenario\\":\\"AD2AADPasswordHash\\"}"}]}',
  ],
  fix: [{ before: '{"value": [{"key": "Password", "value": "made-up-word"}]}', after: '{"value": [{"key": "Password", "value": "*"}]}' }],
  check: ({ model, report }) => {
    for (const { key, value, pointer } of model.secrets) {
      if (value === null || !SENSITIVE.has(key) || isPlaceholder(value.text)) continue;
      report({
        span: value.span,
        pointer: `${pointer}/value`,
        message: `${key} stands here in clear, so everybody who can read this file can use it. Take it out, renew it in the app, and pass it in when you send the request.`,
        fixes: [{ title: 'Replace the value by *', safe: false, effect: 'provisioning', edits: [{ kind: 'text', edits: [{ span: value.span, newText: '*' }] }] }],
      });
    }
  },
});

/** The members of Graph's enumeration that give access; addresses, names and switches do not. */
const SENSITIVE: ReadonlySet<string> = new Set([
  'Password', 'SecretToken', 'AppKey', 'ClientSecret', 'ConsumerSecret', 'TokenKey', 'Oauth2AccessToken', 'Oauth2RefreshToken', 'Oauth2ClientSecret',
  'Oauth2AuthorizationCode', 'ConnectionString', 'SyncAgentCompatibilityKey',
]);

/** Masks, blanks to fill in, variables of scripts, and AppKey's harmless JSON. */
function isPlaceholder(text: string): boolean {
  return /^(?:[*•xX.\s]*|<[^>]*>|\[[^\]]*\]|\{\{?[^"{}]*\}?\}|\$\{[^}]*\}|\$\([^)]*\)|\$\w+|%\w+%|your[- _].*|\{"appKeyScenario":"\w+"\})$/i.test(text.trim());
}
