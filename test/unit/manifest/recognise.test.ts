import { describe, expect, it } from 'vitest';
import { readJson } from '../../../server/src/json/readJson.ts';
import { recogniseDocument } from '../../../server/src/manifest/recognise.ts';
import { looksLikeManifest } from '../../../server/src/manifest/sniff.ts';
import { exampleSchema } from './exampleSchema.ts';

const SCHEMA = JSON.stringify(exampleSchema());
const MAPPING = '{"targetAttributeName": "userName", "source": null}';
const ATTRIBUTE = '{"name": "mail", "type": "String", "anchor": false, "caseExact": false}';

const OURS: readonly (readonly [string, string, string, string])[] = [
  ['a schema', SCHEMA, 'manifest', 'synchronizationSchema'],
  ['a schema of rules alone', '{"synchronizationRules": []}', 'manifest', 'synchronizationSchema'],
  ['a schema of directories alone', '{"directories": [{"name": "Entra", "objects": []}]}', 'manifest', 'synchronizationSchema'],
  ['an empty schema', '{"directories": [], "synchronizationRules": []}', 'manifest', 'synchronizationSchema'],
  ['a schema without anything', '{"directories": []}', 'manifest', 'synchronizationSchema'],
  ['a half-typed schema', '{"synchronizationRules": [{"objectMappings": [{"name": "x', 'manifest', 'synchronizationSchema'],
  ['a typed schema', '{"@odata.type": "#microsoft.graph.synchronizationSchema", "id": "x"}', 'manifest', 'synchronizationSchema'],
  ['a template', `{"id": "scim", "factoryTag": "CustomSCIM", "schema": ${SCHEMA}}`, 'template', 'synchronizationTemplate'],
  ['a template of a schema alone', '{"schema": {"directories": [], "synchronizationRules": []}}', 'template', 'synchronizationTemplate'],
  ['a template without schema', '{"id": "scim", "applicationId": "x", "factoryTag": "CustomSCIM", "default": true}', 'template', 'synchronizationTemplate'],
  ['a list of templates', '{"value": [{"id": "Slack", "factoryTag": "CustomSCIM", "schema": {"synchronizationRules": []}}]}', 'template', 'synchronizationTemplate'],
  ['a job', '{"id": "x", "templateId": "scim", "schedule": {}, "status": {}}', 'job', 'synchronizationJob'],
  ['a job with its schema', `{"id": "x", "templateId": "scim", "schema": ${SCHEMA}}`, 'job', 'synchronizationJob'],
  ['a request for a job', '{"templateId": "scim"}', 'job', 'synchronizationJob'],
  ['a list of jobs', '{"value": [{"id": "x", "templateId": "scim", "status": {}}]}', 'job', 'synchronizationJob'],
  ['a restart', '{"criteria": {"resetScope": "Full"}}', 'job', 'jobRestart'],
  ['provision on demand', '{"parameters": [{"ruleId": "x", "subjects": [{"objectId": "y", "objectTypeName": "User"}]}]}', 'job', 'provisionOnDemand'],
  ['secrets', '{"value": [{"key": "BaseAddress", "value": "https://x"}, {"key": "SecretToken", "value": "*"}]}', 'secrets', 'secrets'],
  ['a bare list of secrets', '[{"key": "SyncAll", "value": "false"}]', 'secrets', 'secrets'],
  ['a rare secret', '[{"key": "TestReferences", "value": "x"}]', 'secrets', 'secrets'],
  ['credentials to validate', '{"templateId": "scim", "credentials": [{"key": "SecretToken", "value": "x"}]}', 'secrets', 'secrets'],
  ['a question to parseExpression', '{"expression": "[mail]", "testInputObject": null, "targetAttributeDefinition": null}', 'fragment', 'parseExpressionRequest'],
  ['a short question to parseExpression', '{"expression": "[mail]", "targetAttributeDefinition": null}', 'fragment', 'parseExpressionRequest'],
  ['an answer of parseExpression', '{"parsingSucceeded": true, "parsedExpression": null}', 'fragment', 'parseExpressionResponse'],
  ['a rule', '{"name": "x", "objectMappings": []}', 'fragment', 'synchronizationRule'],
  ['an object mapping', '{"sourceObjectName": "User", "attributeMappings": []}', 'fragment', 'objectMapping'],
  ['an attribute mapping', MAPPING, 'fragment', 'attributeMapping'],
  ['attribute mappings side by side', `[${MAPPING}, ${MAPPING}]`, 'fragment', 'attributeMapping'],
  ['a source', '{"expression": "[mail]", "name": "mail", "type": "Attribute"}', 'fragment', 'attributeMappingSource'],
  ['a filter', '{"groups": [{"name": "x", "clauses": [{"sourceOperandName": "a", "operatorName": "EQUALS"}]}]}', 'fragment', 'filter'],
  ['a directory definition', `{"id": "x", "name": "Entra", "objects": [{"name": "User", "attributes": [${ATTRIBUTE}]}]}`, 'fragment', 'directoryDefinition'],
  ['an object definition', `{"name": "User", "attributes": [${ATTRIBUTE}]}`, 'fragment', 'objectDefinition'],
  ['an attribute definition', ATTRIBUTE, 'fragment', 'attributeDefinition'],
  ['an object definition of one trait', '{"name": "User", "attributes": [{"name": "a", "type": "String", "apiExpressions": []}]}', 'fragment', 'objectDefinition'],
  ['attribute definitions side by side', `[${ATTRIBUTE}]`, 'fragment', 'attributeDefinition'],
  ['a short attribute definition', '{"name": "mail", "type": "String", "required": true}', 'fragment', 'attributeDefinition'],
  ['a filter clause', '{"sourceOperandName": "a", "operatorName": "EQUALS"}', 'fragment', 'filterClause'],
  ['an object mapping without its list', '{"sourceObjectName": "User", "targetObjectName": "User"}', 'fragment', 'objectMapping'],
  ['a rule without its list', '{"sourceDirectoryName": "A", "targetDirectoryName": "B"}', 'fragment', 'synchronizationRule'],
  ['a mapping without its target', '{"source": {"expression": "[mail]", "name": "mail", "type": "attribute"}}', 'fragment', 'attributeMapping'],
  ['a schema in PascalCase', '{"SynchronizationRules": []}', 'manifest', 'synchronizationSchema'],
  ['a secret in another letter case', '[{"key": "secretToken", "value": "*"}]', 'secrets', 'secrets'],
  ['filter operators', '{"value": [{"name": "EQUALS", "arity": "Binary", "supportedAttributeTypes": ["String"]}]}', 'fragment', 'filterOperator'],
];

const OTHERS: readonly (readonly [string, string])[] = [
  ['package.json', '{"name": "x", "version": "1.0.0", "type": "module", "scripts": {"test": "vitest"}, "dependencies": {}}'],
  ['tsconfig.json', '{"compilerOptions": {"target": "ES2022"}, "include": ["src"]}'],
  ['users of Graph', '{"value": [{"id": "1", "displayName": "Lena", "userPrincipalName": "l@x.se", "mail": null}]}'],
  ['a SCIM user', '{"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "l@x.se", "emails": [{"type": "work", "value": "l@x.se"}]}'],
  ['keys and values', '[{"key": "colour", "value": "red"}]'],
  ['keys and values of a request', '[{"key": "url", "value": "x"}, {"key": "password", "value": "y"}]'],
  ['a parameter of another API', '{"name": "id", "type": "string", "required": true}'],
  ['an Azure template', '{"$schema": "https://x", "parameters": {"name": {"type": "string"}}, "resources": []}'],
  ['a list of numbers', '[1, 2, 3]'],
  ['nothing', ''],
  ['a text', '"synchronizationRules"'],
  ['a drawing', '{"objects": [{"type": "circle"}], "name": "x", "attributes": [{"name": "radius", "type": "Integer"}]}'],
  ['settings', '{"editor.tabSize": 2, "files.associations": {"*.json": "jsonc"}}'],
];

describe('recogniseDocument', () => {
  it.each(OURS)('knows %s', (_, text, kind, shape) => {
    expect(recogniseDocument(readJson(text))).toMatchObject({ kind, shape });
  });

  it.each(OTHERS)('does not know %s', (_, text) => {
    expect(recogniseDocument(readJson(text))).toBeNull();
  });

  it.each([
    ['schemas in schemas', '{"schema":'.repeat(50_000)],
    ['lists in lists', '{"value":['.repeat(50_000)],
    ['filters in filters', '{"groups":[{"clauses":[{"parsedExpression":{"schema":'.repeat(10_000)],
  ])('ends on %s', (_, text) => {
    expect(recogniseDocument(readJson(text))).toBeNull();
  });
});

describe('looksLikeManifest', () => {
  it.each(OURS)('says yes to %s', (_, text) => {
    expect(looksLikeManifest(text)).toBe(true);
  });

  it.each(OTHERS.filter(([name]) => name !== 'a text'))('says no to %s', (_, text) => {
    expect(looksLikeManifest(text)).toBe(false);
  });
});
