import { describe, expect, it } from 'vitest';
import { toDocument } from '../../../server/src/base/offsetMap.ts';
import type { Span } from '../../../server/src/base/span.ts';
import { nodeAtPointer, spanOf } from '../../../server/src/json/navigate.ts';
import { readJson } from '../../../server/src/json/readJson.ts';
import { manifestProblems } from '../../../server/src/manifest/checkManifest.ts';
import type { ManifestProblem } from '../../../server/src/manifest/manifestProblem.ts';
import { readManifestModel } from '../../../server/src/manifest/readModel.ts';
import { recogniseDocument } from '../../../server/src/manifest/recognise.ts';
import type { MappingModel, ObjectMapping } from '../../../server/src/model/mappingModel.ts';
import { exampleSchema, LAYOUTS } from './exampleSchema.ts';

interface Reading {
  readonly model: MappingModel;
  readonly problems: readonly ManifestProblem[];
}

function read(text: string): Reading {
  const document = readJson(text);
  const recognition = recogniseDocument(document);
  if (recognition === null) throw new Error('The fixture is not recognised.');
  return { model: readManifestModel(document, recognition), problems: manifestProblems(document, recognition) };
}

function firstObjectMapping({ model }: Reading): ObjectMapping {
  const first = model.rules[0]?.objectMappings[0];
  if (first === undefined) throw new Error('The fixture has no object mapping.');
  return first;
}

describe('the model of a schema', () => {
  const text = JSON.stringify(exampleSchema(), null, 2);
  const reading = read(text);
  const objectMapping = firstObjectMapping(reading);
  const at = (span: Span | null | undefined): string | null => (span == null ? null : text.slice(span.start, span.end));

  it('has no problem', () => {
    expect(reading.problems).toEqual([]);
  });

  it('has the rule', () => {
    expect(reading.model.rules).toMatchObject([{ name: 'USER_OUTBOUND_USER', sourceDirectoryName: 'Microsoft Entra ID', targetDirectoryName: 'customappsso', pointer: '/synchronizationRules/0' }]);
    expect(reading.model).toMatchObject({ profile: null, scratch: [] });
  });

  it('has the object mappings with their places', () => {
    expect(objectMapping).toMatchObject({
      name: 'Provision Microsoft Entra ID Users', enabled: true, flowTypes: ['Add', 'Update', 'Delete'], sourceObjectName: 'User',
      targetObjectName: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User', pointer: '/synchronizationRules/0/objectMappings/0',
    });
    expect(at(objectMapping.headSpan)).toBe('Provision Microsoft Entra ID Users');
    expect(at(objectMapping.flowTypesSpan)).toBe('Add,Update,Delete');
    expect(at(objectMapping.enabledSpan)).toBe('true');
    expect(at(objectMapping.targetObjectSpan)).toBe(objectMapping.targetObjectName);
    expect(at(objectMapping.scopeSpan)).toMatch(/^\{[\s\S]*"Sales"[\s\S]*\}$/);
    const second = reading.model.rules[0]?.objectMappings[1];
    expect(second).toMatchObject({ name: null, enabled: false, flowTypes: ['Add', 'Update'], scopeSpan: null, attributeMappings: [], scope: { groups: [], inputFilterGroups: [], categoryFilterGroups: [] } });
    expect(at(second?.headSpan)).toBe('{');
  });

  it('has the scope', () => {
    const { groups, inputFilterGroups, categoryFilterGroups } = objectMapping.scope;
    expect(groups).toMatchObject([{ name: 'Sales', clauses: [{ attribute: 'department', operator: 'EQUALS', values: ['Sales', 'R&D "x"'] }, { attribute: 'city', operator: 'IS NOT NULL', values: null, valueSpans: [] }] }]);
    expect(inputFilterGroups).toMatchObject([{ name: null, clauses: [{ attribute: 'accountEnabled', operator: 'IS TRUE', values: null }] }]);
    expect(categoryFilterGroups).toEqual([]);
    const clause = groups[0]?.clauses[0];
    expect([at(clause?.attributeSpan), at(clause?.operatorSpan), ...(clause?.valueSpans ?? []).map(at)]).toEqual(['department', 'EQUALS', 'Sales', 'R&D \\"x\\"']);
  });

  it('has the attribute mappings with their places', () => {
    expect(objectMapping.attributeMappings.map((mapping) => [mapping.target, mapping.matchingPriority, mapping.defaultValue, mapping.flowType, mapping.source.kind === 'expression' ? mapping.source.expression.text : mapping.source.kind])).toEqual([
      ['userName', 1, null, 'Always', '[userPrincipalName]'],
      ['emails[type eq "work"].value', 0, null, 'Always', '[mail]'],
      ['name.formatted', 0, 'nobody', 'Always', 'Join(" ", [givenName], [surname])'],
      ['title', 0, null, 'ObjectAddOnly', 'IIF([a]="1", Left([b], 3), )'],
      ['timezone', 0, 'Europe/Stockholm', 'Always', 'none'],
      ['domain', 0, null, 'Always', 'withoutText'],
      ['upn', 0, null, 'Always', 'Join("@", [sAMAccountName], )'],
    ]);
    const [userName, emails, formatted] = objectMapping.attributeMappings;
    expect([at(userName?.targetSpan), at(userName?.matchingSpan), at(userName?.defaultSpan)]).toEqual(['userName', '1', null]);
    expect(at(emails?.targetSpan)).toBe('emails[type eq \\"work\\"].value');
    expect(at(formatted?.defaultSpan)).toBe('nobody');
    expect(objectMapping.attributeMappings[5]?.source).toMatchObject({ kind: 'withoutText', name: '%DomainFQDN%' });
  });

  it('maps expressions back to the document', () => {
    const source = objectMapping.attributeMappings[2]?.source;
    if (source?.kind !== 'expression') throw new Error('The fixture has an expression here.');
    const { map, span, pointer } = source.expression;
    expect(at(span)).toBe('Join(\\" \\", [givenName], [surname])');
    expect(text.slice(toDocument(map, 10))).toMatch(/^\[givenName\]/);
    expect(pointer).toBe('/synchronizationRules/0/objectMappings/0/attributeMappings/2/source/expression');
    expect(source.storedType).toBe('Function');
  });

  it('has the directories', () => {
    expect(reading.model.directories).toMatchObject([{ name: 'Microsoft Entra ID', objects: [{ name: 'User', attributes: [
      { name: 'objectId', type: 'String', anchor: true, required: true, multivalued: false, caseExact: false, mutability: 'ReadWrite', defaultValue: null },
      { name: 'otherMails', type: 'Reference', anchor: false, required: false, multivalued: true, caseExact: true, mutability: 'ReadOnly', defaultValue: 'x' },
    ] }] }]);
    expect(at(reading.model.directories[0]?.objects[0]?.attributes[1]?.nameSpan)).toBe('otherMails');
  });

  it.each(LAYOUTS)('is the same in any layout: %s', (_, print) => {
    const other = read(print(exampleSchema()));
    const withoutPlaces = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, inner: unknown) => (/span|map$/i.test(key) && key !== 'objectMappings' ? undefined : inner)));
    expect(withoutPlaces(other)).toEqual(withoutPlaces(reading));
  });

  it('has pointers that lead to what they name', () => {
    const document = readJson(text);
    const all = reading.model.rules.flatMap((rule) => [rule, ...rule.objectMappings, ...rule.objectMappings.flatMap((inner) => inner.attributeMappings)]);
    for (const { pointer, span } of [...all, ...reading.model.directories, ...reading.model.directories.flatMap(({ objects }) => objects)]) {
      expect(spanOf(document, nodeAtPointer(document, pointer) ?? -1)).toEqual(span);
    }
  });
});

describe('wrapped schemas', () => {
  it.each([
    ['a template', { id: 'scim', factoryTag: 'x', schema: exampleSchema() }, '/schema/synchronizationRules/0'],
    ['a job', { id: 'x', templateId: 'scim', status: {}, schema: exampleSchema() }, '/schema/synchronizationRules/0'],
    ['a list of templates', { value: [{ id: 'a', factoryTag: 'x' }, { id: 'scim', factoryTag: 'x', schema: exampleSchema() }] }, '/value/1/schema/synchronizationRules/0'],
    ['a bare list', [exampleSchema()], '/0/synchronizationRules/0'],
  ])('%s has pointers from the root of the document', (_, value, pointer) => {
    const { model } = read(JSON.stringify(value));
    expect(model.rules.map((rule) => rule.pointer)).toEqual([pointer]);
    expect(model.directories).toHaveLength(1);
  });
});

describe('pieces of a schema', () => {
  it('are put into what lacks around them', () => {
    const mapping = '{"targetAttributeName": "userName", "source": {"expression": "[mail]", "name": "mail", "type": "Attribute"}}';
    expect(read(mapping).model.rules).toMatchObject([{ name: null, pointer: '', objectMappings: [{ name: null, enabled: true, pointer: '', attributeMappings: [{ target: 'userName', pointer: '' }] }] }]);
    expect(read(`{"value": [${mapping}, ${mapping}]}`).model.rules).toMatchObject([{ objectMappings: [{ pointer: '/value', attributeMappings: [{ pointer: '/value/0' }, { pointer: '/value/1' }] }] }]);
    expect(read('{"sourceObjectName": "User", "attributeMappings": []}').model.rules).toMatchObject([{ objectMappings: [{ sourceObjectName: 'User' }] }]);
    expect(read('{"name": "R", "objectMappings": []}').model.rules).toMatchObject([{ name: 'R', objectMappings: [] }]);
    expect(read('{"groups": [{"clauses": [{"sourceOperandName": "a", "operatorName": "IS TRUE"}]}]}').model.rules).toMatchObject([{ objectMappings: [{ scope: { groups: [{ clauses: [{ attribute: 'a' }] }] } }] }]);
    expect(read('[{"name": "a", "type": "String", "anchor": true, "caseExact": true}]').model.directories).toMatchObject([{ name: null, objects: [{ name: null, attributes: [{ name: 'a', anchor: true, pointer: '/0' }] }] }]);
    expect(read('{"name": "U", "attributes": [{"name": "a", "type": "String", "anchor": true}]}').model.directories).toMatchObject([{ objects: [{ name: 'U', attributes: [{ name: 'a' }] }] }]);
  });

  it('that are an expression alone are scratch expressions', () => {
    expect(read('{"expression": "[mail]", "name": "mail", "type": "Attribute"}').model.scratch).toMatchObject([{ text: '[mail]', pointer: '/expression' }]);
    expect(read('{"parsingSucceeded": true, "parsedExpression": {"expression": "[a]", "name": "a", "type": "Attribute"}}').model.scratch).toMatchObject([{ text: '[a]', pointer: '/parsedExpression/expression' }]);
    expect(read('{"expression": "Trim([a])", "testInputObject": {}}').model.scratch).toMatchObject([{ text: 'Trim([a])' }]);
  });
});

describe('what is wrong or half-typed', () => {
  const inMapping = (properties: string): string => `{"attributeMappings": [{"targetAttributeName": "t", ${properties}}]}`;

  it.each<readonly [string, string, readonly string[]]>([
    ['flow type unknown', inMapping('"flowType": "Add"'), ['manifest/unknown-word /attributeMappings/0/flowType']],
    ['flow behavior in another case', inMapping('"flowBehavior": "flowWhenChanged"'), ['manifest/unknown-word /attributeMappings/0/flowBehavior']],
    ['source type in another case', inMapping('"source": {"type": "attribute", "name": "a", "expression": "[a]"}'), ['manifest/unknown-word /attributeMappings/0/source/type']],
    ['precedence below zero', inMapping('"matchingPriority": -1'), ['manifest/invalid-number /attributeMappings/0/matchingPriority']],
    ['precedence with a fraction', inMapping('"matchingPriority": 1.5'), ['manifest/invalid-number /attributeMappings/0/matchingPriority']],
    ['precedence in quotes', inMapping('"matchingPriority": "1"'), ['manifest/wrong-type /attributeMappings/0/matchingPriority']],
    ['default value as a boolean', inMapping('"defaultValue": true'), ['manifest/wrong-type /attributeMappings/0/defaultValue']],
    ['source as a text', inMapping('"source": "[mail]"'), ['manifest/wrong-type /attributeMappings/0/source']],
    ['source without expression', inMapping('"source": {"name": "a", "type": "Attribute"}'), ['manifest/incomplete-source /attributeMappings/0/source']],
    ['mapping without target', '{"attributeMappings": [{"source": null}]}', ['manifest/missing-property /attributeMappings/0']],
    ['mapping as a text', '{"attributeMappings": ["x"]}', ['manifest/wrong-type /attributeMappings/0']],
    ['mappings as an object', '{"attributeMappings": [], "scope": {"groups": []}, "flowTypes": "Add,Modify", "enabled": "true"}', ['manifest/unknown-word /flowTypes', 'manifest/wrong-type /enabled']],
    ['attribute type', '{"name": "U", "attributes": [{"name": "a", "type": "string", "anchor": "no", "mutability": "Readonly"}]}', ['manifest/unknown-word /attributes/0/type', 'manifest/wrong-type /attributes/0/anchor', 'manifest/unknown-word /attributes/0/mutability']],
    ['a value that is being typed', inMapping('"matchingPriority": , "defaultValue": tr'), []],
    ['no actions at all', '{"attributeMappings": [], "flowTypes": "None"}', []],
    ['nulls that Graph takes', inMapping('"defaultValue": null, "source": null'), []],
    ['nulls that Graph refuses', inMapping('"flowType": null'), ['manifest/wrong-type /attributeMappings/0/flowType']],
  ])('%s', (_, text, problems) => {
    expect(read(text).problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(problems);
  });

  it('says how to write a word in the right letter case', () => {
    expect(read(inMapping('"flowBehavior": "flowWhenChanged"')).problems[0]?.message).toContain('Write “FlowWhenChanged”.');
  });

  it('keeps what can be read', () => {
    const [mapping] = firstObjectMapping(read(inMapping('"flowType": "Add", "matchingPriority": "1", "source": {"expression": "Join(\\"a\n'))).attributeMappings;
    expect(mapping).toMatchObject({ target: 't', flowType: 'Add', matchingPriority: 0, source: { kind: 'expression', storedType: null, expression: { text: 'Join("a' } } });
  });

  it('reads a mapping cut off at any place', () => {
    const text = JSON.stringify(exampleSchema(), null, 2);
    for (let end = text.indexOf('objectMappings'); end < text.length; end += 7) {
      const document = readJson(text.slice(0, end));
      const recognition = recogniseDocument(document);
      expect(recognition?.kind).toBe('manifest');
      if (recognition === null) continue;
      readManifestModel(document, recognition);
      manifestProblems(document, recognition);
    }
  });

  it.each([
    ['trees', '{"attributeMappings":[{"targetAttributeName":"t","source":' + '{"parameters":[{"key":"a","value":'.repeat(30_000)],
    ['lists', '{"attributeMappings":' + '['.repeat(50_000)],
    ['many rules', `{"synchronizationRules":[${'{"name":1},'.repeat(60_000)}{}]}`],
  ])('reads very deep or long %s', (_, text) => {
    expect(read(text).model.rules.length).toBeGreaterThan(0);
  });
});
