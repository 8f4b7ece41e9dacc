import { mappingRule } from '../defineRule.ts';

export const secretValueForm = mappingRule({
  code: 'secrets/value-form',
  level: 'warning',
  title: 'Setting among the secrets in another form than the service reads',
  why: 'Some entries are settings: switches are True or False, and Domain and SyncNotificationSettings hold JSON inside the text. In another form the setting is lost, and with SkipOutOfScopeDeletions people are disabled.',
  fidelity: 'observed',
  sources: ['MicrosoftDocs/entra-docs docs/identity/app-provisioning/skip-out-of-scope-deletions.md', 'microsoftgraph/microsoft-graph-docs-contrib api-reference/v1.0/resources/synchronization-synchronizationsecretkeystringvaluepair.md'],
  fixable: true,
  bad: ['{"value": [{"key": "SkipOutOfScopeDeletions", "value": "«yes»"}]}', '{"value": [{"key": "SyncNotificationSettings", "value": "«{Enabled:true}»"}]}'],
  good: ['{"value": [{"key": "SkipOutOfScopeDeletions", "value": "True"}]}', '{"value": [{"key": "Domain", "value": "{\\"domain\\":\\"contoso.com\\"}"}]}'],
  fix: [{ before: '{"value": [{"key": "SkipOutOfScopeDeletions", "value": "true"}]}', after: '{"value": [{"key": "SkipOutOfScopeDeletions", "value": "True"}]}' }],
  check: ({ model, report }) => {
    for (const { key, value, pointer } of model.secrets) {
      if (value === null || value.text === '' || value.text === '*') continue;
      const at = { span: value.span, pointer: `${pointer}/value` };
      if (SWITCHES.has(key) && value.text !== 'True' && value.text !== 'False') {
        const wanted = /^true$/i.test(value.text) ? 'True' : /^false$/i.test(value.text) ? 'False' : null;
        report({
          ...at,
          message: `${key} takes True or False, written so; anything else may count as False. ${wanted === null ? 'Write one of them.' : `Write ${wanted}.`}`,
          fixes: wanted === null ? [] : [{ title: `Write ${wanted}`, safe: true, effect: 'provisioning', edits: [{ kind: 'text', edits: [{ span: value.span, newText: wanted }] }] }],
        });
      }
      if (HOLDS_JSON.has(key) && !isJson(value.text)) report({ ...at, message: `${key} holds JSON inside its text, and this is none, so the setting is lost. Write it as the service gives it back.` });
    }
  },
});

const SWITCHES: ReadonlySet<string> = new Set(['SkipOutOfScopeDeletions', 'SyncAll', 'HardDeletesEnabled', 'EnforceDomain', 'ValidateDomain', 'UpdateKeyOnSoftDelete', 'PerformInboundEntitlementGrants']);
const HOLDS_JSON: ReadonlySet<string> = new Set(['SyncNotificationSettings']);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
