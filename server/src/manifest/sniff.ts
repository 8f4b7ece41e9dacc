// Loaded by the editor client before anything else, so it imports nothing.

/** So much of a document is looked at: in a schema of any size, telling names stand in its first definitions. */
const LOOKED_AT = 65_536;

/** Property names that occur in documents of this domain and practically nowhere else. */
const TELLING = [
  'synchronizationRules', 'objectMappings', 'attributeMappings', 'targetAttributeName', 'synchronizationJobSettings', 'parsedExpression',
  'parsingSucceeded', 'sourceOperandName', 'supportedAttributeTypes', 'referencedObjects', 'caseExact', 'flowNullValues', 'resetScope',
  'apiExpressions', 'targetAttributeDefinition', 'factoryTag', 'discoverabilities', 'allowMultipleOccurrences', 'sourceObjectName', 'sourceDirectoryName', 'testInputObject', 'inputFilterGroups',
] as const;

/** Property names that say nothing alone. */
const TELLING_TOGETHER = [
  ['templateId', 'schedule'], ['templateId', 'status'], ['templateId', 'credentials'], ['directories', 'objects'], ['directories', 'name'],
  ['ruleId', 'parameters'], ['expression', 'parameters'], ['expression', 'type'], ['multivalued', 'type'], ['mutability', 'type'], ['anchor', 'type'],
] as const;

/** The names of synchronizationSecret (spec/manifest-model.md, Secrets). */
export const SECRET_NAMES: readonly string[] = [
  'None', 'UserName', 'Password', 'SecretToken', 'AppKey', 'BaseAddress', 'ClientIdentifier', 'ClientSecret', 'SingleSignOnType', 'Sandbox', 'Url',
  'Domain', 'ConsumerKey', 'ConsumerSecret', 'TokenKey', 'TokenExpiration', 'Oauth2AccessToken', 'Oauth2AccessTokenCreationTime',
  'Oauth2RefreshToken', 'SyncAll', 'InstanceName', 'Oauth2ClientId', 'Oauth2ClientSecret', 'CompanyId', 'UpdateKeyOnSoftDelete',
  'SynchronizationSchedule', 'SystemOfRecord', 'SandboxName', 'EnforceDomain', 'SyncNotificationSettings', 'SkipOutOfScopeDeletions',
  'Oauth2AuthorizationCode', 'Oauth2RedirectUri', 'ApplicationTemplateIdentifier', 'Oauth2TokenExchangeUri', 'Oauth2AuthorizationUri',
  'AuthenticationType', 'Server', 'PerformInboundEntitlementGrants', 'HardDeletesEnabled', 'SyncAgentCompatibilityKey', 'SyncAgentADContainer',
  'ValidateDomain', 'TestReferences', 'ConnectionString',
];

/** The types of attributes, as the service writes them. */
export const ATTRIBUTE_TYPES: readonly string[] = ['String', 'Integer', 'Reference', 'Binary', 'Boolean', 'DateTime'];

/** Names of secrets that say in any letter case what they are; "url" and "password" are keys of many lists. */
export function hasTwoWords(name: string): boolean {
  return /.[A-Z]/.test(name);
}

/** A request for a new job holds its template's id and nothing else, an empty schema its list of directories. */
const SHORT_DOCUMENT = 400;

/**
 * Whether a JSON text may be a manifest: a cheap look, so that opening package.json starts nothing. It never says no
 * to a document that `recogniseDocument` knows; it may say yes to others.
 * @param text the document, whole or its beginning
 */
export function looksLikeManifest(text: string): boolean {
  const start = text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text;
  const folded = start.toLowerCase();
  const says = (word: string): boolean => start.includes(`"${word}"`);
  const names = (name: string): boolean => folded.includes(`"${name.toLowerCase()}"`);
  if (start.includes('microsoft.graph.') && start.includes('"@odata.type"')) return true;
  if (TELLING.some(names)) return true;
  if (TELLING_TOGETHER.some((together) => together.every(names))) return true;
  if (text.length < SHORT_DOCUMENT && (names('templateId') || names('directories'))) return true;
  if (names('type') && (names('required') || names('defaultValue')) && ATTRIBUTE_TYPES.some(says)) return true;
  return names('key') && SECRET_NAMES.some((name) => says(name) || (hasTwoWords(name) && names(name)));
}
