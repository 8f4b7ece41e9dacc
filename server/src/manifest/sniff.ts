// Loaded by the editor client before anything else, so it imports nothing.

/** So much of a document is looked at: in a schema of any size, telling names stand in its first definitions. */
const LOOKED_AT = 65_536;

/** Property names that occur in documents of this domain and practically nowhere else. */
const TELLING = [
  'synchronizationRules', 'objectMappings', 'attributeMappings', 'targetAttributeName', 'synchronizationJobSettings', 'parsedExpression',
  'parsingSucceeded', 'sourceOperandName', 'supportedAttributeTypes', 'referencedObjects', 'caseExact', 'flowNullValues', 'resetScope',
  'factoryTag', 'discoverabilities', 'allowMultipleOccurrences', 'sourceObjectName', 'testInputObject', 'inputFilterGroups',
] as const;

/** Property names that say nothing alone. */
const TELLING_TOGETHER = [
  ['templateId', 'schedule'], ['templateId', 'status'], ['templateId', 'credentials'], ['directories', 'objects'], ['directories', 'name'],
  ['ruleId', 'subjects'], ['expression', 'parameters'], ['expression', 'type'], ['multivalued', 'type'], ['mutability', 'type'], ['anchor', 'type'],
] as const;

/** Names of secrets that a list of keys and values holds when it is one for provisioning. */
const SECRETS = [
  'SecretToken', 'BaseAddress', 'UserName', 'Password', 'AppKey', 'Domain', 'ClientIdentifier', 'ClientSecret', 'SingleSignOnType', 'SyncAll',
  'SyncNotificationSettings', 'Oauth2AccessToken', 'Oauth2ClientId', 'Oauth2ClientSecret', 'Oauth2RefreshToken', 'Oauth2TokenExchangeUri',
  'Oauth2AuthorizationUri', 'AuthenticationType', 'InstanceName', 'Server', 'ConnectionString', 'Sandbox', 'Url', 'CompanyId', 'ConsumerKey',
  'ConsumerSecret', 'TokenKey', 'TokenExpiration', 'SkipOutOfScopeDeletions', 'HardDeletesEnabled', 'SyncAgentCompatibilityKey',
] as const;

/** The request for a new job holds its template's id and nothing else. */
const SHORT_REQUEST = 400;

/**
 * Whether a JSON text may be a manifest: a cheap look, so that opening package.json starts nothing. It never says no
 * to a document that `recogniseDocument` knows; it may say yes to others.
 * @param text the document, whole or its beginning
 */
export function looksLikeManifest(text: string): boolean {
  const start = text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text;
  const names = (name: string): boolean => start.includes(`"${name}"`);
  if (start.includes('microsoft.graph.') && start.includes('"@odata.type"')) return true;
  if (TELLING.some(names)) return true;
  if (TELLING_TOGETHER.some((together) => together.every(names))) return true;
  if (names('templateId') && text.length < SHORT_REQUEST) return true;
  return names('key') && names('value') && SECRETS.some(names);
}
