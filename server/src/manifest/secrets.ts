import type { JsonDocument } from '../json/jsonDocument.ts';
import { items, kindOf, properties, property, textOf } from '../json/navigate.ts';

/** The names of synchronizationSecret (spec/manifest-model.md, Secrets), in the order of the metadata document. */
const SECRET_NAMES: ReadonlySet<string> = new Set([
  'None', 'UserName', 'Password', 'SecretToken', 'AppKey', 'BaseAddress', 'ClientIdentifier', 'ClientSecret', 'SingleSignOnType', 'Sandbox', 'Url',
  'Domain', 'ConsumerKey', 'ConsumerSecret', 'TokenKey', 'TokenExpiration', 'Oauth2AccessToken', 'Oauth2AccessTokenCreationTime',
  'Oauth2RefreshToken', 'SyncAll', 'InstanceName', 'Oauth2ClientId', 'Oauth2ClientSecret', 'CompanyId', 'UpdateKeyOnSoftDelete',
  'SynchronizationSchedule', 'SystemOfRecord', 'SandboxName', 'EnforceDomain', 'SyncNotificationSettings', 'SkipOutOfScopeDeletions',
  'Oauth2AuthorizationCode', 'Oauth2RedirectUri', 'ApplicationTemplateIdentifier', 'Oauth2TokenExchangeUri', 'Oauth2AuthorizationUri',
  'AuthenticationType', 'Server', 'PerformInboundEntitlementGrants', 'HardDeletesEnabled', 'SyncAgentCompatibilityKey', 'SyncAgentADContainer',
  'ValidateDomain', 'TestReferences', 'ConnectionString',
]);

/** One secret of a job: the nodes of its key and of its value. */
export interface Secret {
  readonly name: string;
  readonly key: number;
  readonly value: number | undefined;
}

/**
 * The secrets that a document holds: `{"value": [{key, value}]}` as Graph has it, `{"credentials": […]}` as its actions
 * take it, or a bare list. None when it is something else: one name at least must be one of Graph's.
 */
export function secretsIn(document: JsonDocument, root: number): readonly Secret[] {
  const list = kindOf(document, root) === 'array' ? root : (property(document, root, 'value') ?? property(document, root, 'credentials'));
  if (list === undefined) return [];
  const secrets: Secret[] = [];
  for (const item of items(document, list)) {
    const key = property(document, item, 'key');
    const name = textOf(document, key);
    const others = properties(document, item).some((other) => other.name !== 'key' && other.name !== 'value' && !other.name.startsWith('@odata.'));
    if (key === undefined || name === undefined || others) return [];
    secrets.push({ name, key, value: property(document, item, 'value') });
  }
  return secrets.some(({ name }) => SECRET_NAMES.has(name)) ? secrets : [];
}
