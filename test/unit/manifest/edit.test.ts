import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type TextEdit } from '../../../server/src/base/textEdit.ts';
import { readJson } from '../../../server/src/json/readJson.ts';
import type { JsonValue } from '../../../server/src/json/valueOf.ts';
import { editManifest } from '../../../server/src/manifest/edit.ts';
import { readManifestModel } from '../../../server/src/manifest/readModel.ts';
import { recogniseDocument } from '../../../server/src/manifest/recognise.ts';
import type { MappingEdit } from '../../../server/src/model/mappingEdit.ts';
import type { AttributeMapping, MappingModel, ObjectMapping } from '../../../server/src/model/mappingModel.ts';
import { attribute, call, constant, DOMAIN, exampleSchema, LAYOUTS, mapping } from './exampleSchema.ts';

/** What to do, said on the model of whatever layout is tried. */
interface Subject {
  readonly users: ObjectMapping;
  readonly groups: ObjectMapping;
  readonly to: (target: string) => AttributeMapping;
}

type Change = (subject: Subject) => readonly MappingEdit[];

function modelOf(text: string): MappingModel {
  const document = readJson(text);
  const recognition = recogniseDocument(document);
  if (recognition === null) throw new Error('The fixture is not recognised.');
  return readManifestModel(document, recognition);
}

function subjectOf(model: MappingModel): Subject {
  const [users, groups] = model.rules.flatMap(({ objectMappings }) => objectMappings);
  if (users === undefined) throw new Error('The fixture has no object mapping.');
  const to = (target: string): AttributeMapping => {
    const found = users.attributeMappings.find((candidate) => candidate.target === target);
    if (found === undefined) throw new Error(`The fixture has no mapping to ${target}.`);
    return found;
  };
  return { users, groups: groups ?? users, to };
}

function editsOf(text: string, change: Change): readonly TextEdit[] {
  const edits = editManifest(readJson(text), change(subjectOf(modelOf(text))));
  if (!edits.ok) throw new Error(edits.error.message);
  return edits.value;
}

function refusalOf(text: string, change: Change): string {
  const edits = editManifest(readJson(text), change(subjectOf(modelOf(text))));
  if (edits.ok) throw new Error('The edit was not refused.');
  return edits.error.message;
}

type Item = { [name: string]: JsonValue };

/** The object mappings of a schema's plain value, for saying what is expected. */
function parts(schema: Item): { readonly users: Item; readonly groups: Item; readonly mappings: Item[] } {
  const [users, groups] = (schema['synchronizationRules'] as Item[])[0]?.['objectMappings'] as Item[];
  if (users === undefined || groups === undefined) throw new Error('The fixture has two object mappings.');
  return { users, groups, mappings: users['attributeMappings'] as Item[] };
}

const source = (mappings: readonly Item[], index: number): Item => mappings[index]?.['source'] as Item;
const set = (item: Item | undefined, name: string, value: JsonValue): void => {
  if (item === undefined) throw new Error('The fixture is shorter than expected.');
  item[name] = value;
};

const SALES = { name: 'Sales', clauses: [{ attribute: 'department', operator: 'EQUALS', values: ['Sales', 'Förs"äljning'] }, { attribute: 'city', operator: 'IS NOT NULL', values: null }] };
const SALES_VALUE: Item = {
  name: 'Sales',
  clauses: [
    { operatorName: 'EQUALS', sourceOperandName: 'department', targetOperand: { values: ['Sales', 'Förs"äljning'] } },
    { operatorName: 'IS NOT NULL', sourceOperandName: 'city', targetOperand: null },
  ],
};

const LEFT = call('Left([b], 64)', [['source', attribute('b')], ['length', constant('64')]]);

const EDITS: readonly (readonly [string, Change, (schema: ReturnType<typeof parts>) => void])[] = [
  ['deletes the first mapping', ({ to }) => [{ kind: 'deleteMapping', mapping: to('userName') }], ({ mappings }) => { mappings.splice(0, 1); }],
  ['deletes mappings apart', ({ to }) => [{ kind: 'deleteMapping', mapping: to('title') }, { kind: 'deleteMapping', mapping: to('userName') }], ({ mappings }) => { mappings.splice(3, 1); mappings.splice(0, 1); }],
  ['deletes neighbours at the end', ({ to }) => [{ kind: 'deleteMapping', mapping: to('domain') }, { kind: 'deleteMapping', mapping: to('upn') }], ({ mappings }) => { mappings.splice(5, 2); }],
  ['deletes all mappings', ({ users }) => users.attributeMappings.map((each) => ({ kind: 'deleteMapping', mapping: each })), ({ mappings }) => { mappings.length = 0; }],
  ['deletes one mapping twice', ({ to }) => [{ kind: 'deleteMapping', mapping: to('title') }, { kind: 'deleteMapping', mapping: to('title') }], ({ mappings }) => { mappings.splice(3, 1); }],
  ['inserts a mapping', ({ users }) => [{ kind: 'insertMapping', into: users, mapping: { target: 'nickName', expression: 'Left([b], 64)', matchingPriority: 2, defaultValue: 'x"y' } }],
    ({ mappings }) => { mappings.push(mapping('nickName', LEFT, { matchingPriority: 2, defaultValue: 'x"y' })); }],
  ['inserts two mappings, one without source', ({ users }) => [{ kind: 'insertMapping', into: users, mapping: { target: 'a', expression: '[a]', matchingPriority: 0, defaultValue: null } }, { kind: 'insertMapping', into: users, mapping: { target: 'b', expression: null, matchingPriority: 0, defaultValue: 'b' } }],
    ({ mappings }) => { mappings.push(mapping('a', attribute('a')), mapping('b', null, { defaultValue: 'b' })); }],
  ['inserts into an empty list', ({ groups }) => [{ kind: 'insertMapping', into: groups, mapping: { target: 'displayName', expression: '[displayName]', matchingPriority: 1, defaultValue: null } }],
    ({ groups }) => { groups['attributeMappings'] = [mapping('displayName', attribute('displayName'), { matchingPriority: 1 })]; }],
  ['replaces the last mapping', ({ users, to }) => [{ kind: 'deleteMapping', mapping: to('upn') }, { kind: 'insertMapping', into: users, mapping: { target: 'upn', expression: '[upn]', matchingPriority: 0, defaultValue: null } }],
    ({ mappings }) => { mappings.splice(6, 1, mapping('upn', attribute('upn'))); }],
  ['replaces all mappings', ({ users }) => [...users.attributeMappings.map((each): MappingEdit => ({ kind: 'deleteMapping', mapping: each })), { kind: 'insertMapping', into: users, mapping: { target: 'upn', expression: '"x"', matchingPriority: 0, defaultValue: null } }],
    ({ mappings }) => { mappings.splice(0, 7, mapping('upn', constant('x'))); }],
  ['sets another attribute', ({ to }) => [{ kind: 'setExpression', mapping: to('userName'), expression: '[objectId]' }], ({ mappings }) => { set(mappings[0], 'source', attribute('objectId')); }],
  ['sets a function where an attribute was', ({ to }) => [{ kind: 'setExpression', mapping: to('userName'), expression: 'Left([b], 64)' }], ({ mappings }) => { set(mappings[0], 'source', LEFT); }],
  ['sets an attribute where a function was', ({ to }) => [{ kind: 'setExpression', mapping: to('title'), expression: '[jobTitle]' }], ({ mappings }) => { set(mappings[3], 'source', attribute('jobTitle')); }],
  ['sets a constant with quotes', ({ to }) => [{ kind: 'setExpression', mapping: to('title'), expression: '"say \\"hi\\""' }], ({ mappings }) => { set(mappings[3], 'source', { ...constant('say "hi"'), expression: '"say \\"hi\\""' }); }],
  ['sets an expression where none was', ({ to }) => [{ kind: 'setExpression', mapping: to('timezone'), expression: 'Left([b], 64)' }], ({ mappings }) => { set(mappings[4], 'source', LEFT); }],
  ['sets a job parameter', ({ to }) => [{ kind: 'setExpression', mapping: to('title'), expression: '%DomainFQDN%' }], ({ mappings }) => { set(mappings[3], 'source', DOMAIN); }],
  ['sets an expression with its own spacing', ({ to }) => [{ kind: 'setExpression', mapping: to('title'), expression: 'Left( [b],64 )' }], ({ mappings }) => { set(mappings[3], 'source', { ...LEFT, expression: 'Left( [b],64 )' }); }],
  ['edits inside an expression', ({ to }) => [{ kind: 'editExpression', mapping: to('name.formatted'), edits: [{ span: { start: 5, end: 8 }, newText: '", \\""' }, { span: { start: 11, end: 20 }, newText: 'displayName' }] }],
    ({ mappings }) => { set(mappings[2], 'source', call('Join(", \\"", [displayName], [surname])', [['separator', { ...constant(', "'), expression: '", \\""' }], ['source', attribute('displayName')], ['source', attribute('surname')]])); }],
  ['edits an argument away', ({ to }) => [{ kind: 'editExpression', mapping: to('name.formatted'), edits: [{ span: { start: 21, end: 32 }, newText: '' }] }],
    ({ mappings }) => { set(mappings[2], 'source', call('Join(" ", [givenName])', [['separator', constant(' ')], ['source', attribute('givenName')]])); }],
  ['joins edits of one expression', ({ to }) => [{ kind: 'editExpression', mapping: to('title'), edits: [{ span: { start: 7, end: 8 }, newText: '<>' }] }, { kind: 'editExpression', mapping: to('title'), edits: [{ span: { start: 23, end: 24 }, newText: '5' }] }],
    ({ mappings }) => { set(mappings[3], 'source', call('IIF([a]<>"1", Left([b], 5), )', [['one', attribute('a')], ['two', constant('<>')], ['three', constant('1')], ['four', call('Left([b], 5)', [['source', attribute('b')], ['length', constant('5')]])]])); }],
  ['sets a precedence', ({ to }) => [{ kind: 'setMatchingPriority', mapping: to('emails[type eq "work"].value'), priority: 2 }], ({ mappings }) => { set(mappings[1], 'matchingPriority', 2); }],
  ['sets a default value', ({ to }) => [{ kind: 'setDefaultValue', mapping: to('userName'), value: 'a\n"b"' }], ({ mappings }) => { set(mappings[0], 'defaultValue', 'a\n"b"'); }],
  ['removes a default value', ({ to }) => [{ kind: 'setDefaultValue', mapping: to('name.formatted'), value: null }], ({ mappings }) => { set(mappings[2], 'defaultValue', null); }],
  ['sets a flow type', ({ to }) => [{ kind: 'setFlowType', mapping: to('title'), flowType: 'Always' }], ({ mappings }) => { set(mappings[3], 'flowType', 'Always'); }],
  ['sets a target', ({ to }) => [{ kind: 'setTarget', mapping: to('title'), target: 'emails[type eq "home"].value' }], ({ mappings }) => { set(mappings[3], 'targetAttributeName', 'emails[type eq "home"].value'); }],
  ['changes a mapping at several places', ({ to }) => [{ kind: 'setMatchingPriority', mapping: to('title'), priority: 3 }, { kind: 'setTarget', mapping: to('title'), target: 'x' }, { kind: 'setDefaultValue', mapping: to('title'), value: '' }, { kind: 'setExpression', mapping: to('title'), expression: '[x]' }],
    ({ mappings }) => { Object.assign(mappings[3] ?? {}, { matchingPriority: 3, targetAttributeName: 'x', defaultValue: '', source: attribute('x') }); }],
  ['sets the target object', ({ groups }) => [{ kind: 'setTargetObject', objectMapping: groups, name: 'urn:x:Group' }], ({ groups }) => { groups['targetObjectName'] = 'urn:x:Group'; }],
  ['sets actions without blanks, as they are written', ({ users }) => [{ kind: 'setFlowTypes', objectMapping: users, flowTypes: ['Add', 'Update'] }], ({ users }) => { users['flowTypes'] = 'Add,Update'; }],
  ['sets actions with blanks, as they are written', ({ groups }) => [{ kind: 'setFlowTypes', objectMapping: groups, flowTypes: ['Add', 'Update', 'Delete'] }], ({ groups }) => { groups['flowTypes'] = 'Add, Update, Delete'; }],
  ['sets no action', ({ groups }) => [{ kind: 'setFlowTypes', objectMapping: groups, flowTypes: [] }], ({ groups }) => { groups['flowTypes'] = 'None'; }],
  ['switches on', ({ groups }) => [{ kind: 'setEnabled', objectMapping: groups, enabled: true }], ({ groups }) => { groups['enabled'] = true; }],
  ['clears the scoping filters and keeps the input filters', ({ users }) => [{ kind: 'setScope', objectMapping: users, groups: [] }], ({ users }) => { (users['scope'] as Item)['groups'] = []; }],
  ['does nothing where there is no scope', ({ groups }) => [{ kind: 'setScope', objectMapping: groups, groups: [] }], () => undefined],
  ['inserts a scoping filter behind those that stay', ({ users }) => [{ kind: 'setScope', objectMapping: users, groups: [SALES, ...users.scope.groups] }],
    ({ users }) => { ((users['scope'] as Item)['groups'] as JsonValue[]).push(SALES_VALUE); }],
  ['adds a scoping filter where there is none', ({ groups }) => [{ kind: 'setScope', objectMapping: groups, groups: [SALES] }],
    ({ groups }) => { groups['scope'] = { categoryFilterGroups: [], groups: [SALES_VALUE], inputFilterGroups: [] }; }],
  ['exchanges scoping filters', ({ users }) => [{ kind: 'setScope', objectMapping: users, groups: [SALES] }], ({ users }) => { (users['scope'] as Item)['groups'] = [SALES_VALUE]; }],
  ['clears a source', ({ to }) => [{ kind: 'clearSource', mapping: to('title') }], ({ mappings }) => { set(mappings[3], 'source', null); }],
  ['sets a flow behaviour', ({ to }) => [{ kind: 'setFlowBehavior', mapping: to('title'), flowBehavior: 'FlowAlways' }], ({ mappings }) => { set(mappings[3], 'flowBehavior', 'FlowAlways'); }],
  ['inserts a mapping with flow words', ({ users }) => [{ kind: 'insertMapping', into: users, mapping: { target: 'a', expression: '[a]', matchingPriority: 0, defaultValue: null, flowType: 'ObjectAddOnly', flowBehavior: 'FlowAlways' } }],
    ({ mappings }) => { mappings.push(mapping('a', attribute('a'), { flowType: 'ObjectAddOnly', flowBehavior: 'FlowAlways' })); }],
  ['does not edit a mapping that it deletes', ({ to }) => [{ kind: 'setTarget', mapping: to('title'), target: 'x' }, { kind: 'setExpression', mapping: to('title'), expression: '[x]' }, { kind: 'deleteMapping', mapping: to('title') }], ({ mappings }) => { mappings.splice(3, 1); }],
];

describe.each(LAYOUTS)('editManifest on %s', (_, print) => {
  it.each(EDITS)('%s, and prints as if it had always been so', (_name, change, expectation) => {
    const before = print(exampleSchema());
    const after = applyEdits(before, editsOf(before, change));
    const expected = exampleSchema();
    expectation(parts(expected));
    expect(after).toBe(print(expected));
  });
});

describe('editManifest', () => {
  const text = JSON.stringify(exampleSchema(), null, 2);

  it.each(EDITS.filter(([name]) => !/delet|replaces|inserts|inside|away|joins/.test(name)))('%s only once', (_name, change) => {
    // Targets may have changed, so the change is said again on the old model's names where it can be.
    const once = applyEdits(text, editsOf(text, change));
    const again = (subject: Subject): readonly MappingEdit[] => change({ ...subject, to: (target) => subject.users.attributeMappings[subjectOf(modelOf(text)).users.attributeMappings.findIndex((each) => each.target === target)] ?? subject.to(target) });
    expect(editsOf(once, again)).toEqual([]);
  });

  it('inserts the same mapping only once', () => {
    const change: Change = ({ users }) => [{ kind: 'insertMapping', into: users, mapping: { target: 'x', expression: '[x]', matchingPriority: 0, defaultValue: null } }];
    const once = applyEdits(text, editsOf(text, change));
    expect(editsOf(once, change)).toEqual([]);
    expect(refusalOf(once, ({ users }) => [{ kind: 'insertMapping', into: users, mapping: { target: 'x', expression: '[y]', matchingPriority: 0, defaultValue: null } }])).toContain('a mapping to x already');
  });

  it('touches only what differs of a tree', () => {
    const edits = editsOf(text, ({ to }) => [{ kind: 'setExpression', mapping: to('name.formatted'), expression: 'Join(" ", [givenName], [sn])' }]);
    expect(edits.map(({ span, newText }) => [text.slice(span.start, span.end), newText])).toEqual([['urname', 'n'], ['"[surname]"', '"[sn]"'], ['"surname"', '"sn"']]);
  });

  it('rebuilds a tree that says something else than the unchanged text', () => {
    const schema = exampleSchema();
    const { mappings } = parts(schema);
    source(mappings, 3)['expression'] = 'Left([b], 64)';
    const edited = JSON.stringify(schema, null, 2);
    const expected = exampleSchema();
    set(parts(expected).mappings[3], 'source', LEFT);
    expect(applyEdits(edited, editsOf(edited, ({ to }) => [{ kind: 'setExpression', mapping: to('title'), expression: 'Left([b], 64)' }]))).toBe(JSON.stringify(expected, null, 2));
  });

  it('writes any text as a constant, whole surrogate pairs included', () => {
    const printable = fc.string({ unit: 'grapheme', maxLength: 8 }).map((value) => value.replace(/[\p{C}\p{Z}“”‘’&]/gu, ''));
    fc.assert(fc.property(printable, printable, printable, printable, (start, one, other, end) => {
      const express = (value: string): string => `"${value.replace(/["\\]/g, '\\$&')}"`;
      const schema = exampleSchema();
      set(parts(schema).mappings[3], 'source', { ...constant(start + one + end), expression: express(start + one + end) });
      const before = JSON.stringify(schema, null, 2);
      set(parts(schema).mappings[3], 'source', { ...constant(start + other + end), expression: express(start + other + end) });
      expect(applyEdits(before, editsOf(before, ({ to }) => [{ kind: 'setExpression', mapping: to('title'), expression: express(start + other + end) }]))).toBe(JSON.stringify(schema, null, 2));
    }), { numRuns: 300 });
  });

  it('keeps surrogate pairs in one piece', () => {
    const schema = exampleSchema();
    set(parts(schema).mappings[3], 'source', constant('a😀b'));
    const edits = editsOf(JSON.stringify(schema), ({ to }) => [{ kind: 'setExpression', mapping: to('title'), expression: '"a😁b"' }]);
    expect(edits.map(({ newText }) => newText)).toEqual(['😁', '"a😁b"']);
  });

  it('passes plain edits on', () => {
    expect(editsOf(text, () => [{ kind: 'text', edits: [{ span: { start: 0, end: 1 }, newText: '{' }] }])).toEqual([{ span: { start: 0, end: 1 }, newText: '{' }]);
  });

  it.each<readonly [string, Change, RegExp]>([
    ['a tree that holds a node without text', ({ to }) => [{ kind: 'editExpression', mapping: to('upn'), edits: [{ span: { start: 6, end: 7 }, newText: '#' }] }], /%DomainFQDN%/],
    ['to replace a node without text', ({ to }) => [{ kind: 'setExpression', mapping: to('domain'), expression: '[x]' }], /%DomainFQDN%/],
    ['an expression with mistakes', ({ to }) => [{ kind: 'setExpression', mapping: to('title'), expression: 'Trim([a]' }], /without mistakes/],
    ['an expression with mistakes where none was', ({ to }) => [{ kind: 'setExpression', mapping: to('timezone'), expression: 'Trim([a]' }], /without mistakes/],
    ['a function whose keys are not public', ({ to }) => [{ kind: 'setExpression', mapping: to('title'), expression: 'CBool([a])' }], /Expression of CBool/],
    ['a new mapping with such a function', ({ users }) => [{ kind: 'insertMapping', into: users, mapping: { target: 'x', expression: 'CBool([a])', matchingPriority: 0, defaultValue: null } }], /Expression of CBool/],
    ['a mapping to a target that has one', ({ users }) => [{ kind: 'insertMapping', into: users, mapping: { target: 'title', expression: '[a]', matchingPriority: 0, defaultValue: null } }], /a mapping to title already/],
    ['two different values', ({ to }) => [{ kind: 'setTarget', mapping: to('title'), target: 'a' }, { kind: 'setTarget', mapping: to('title'), target: 'b' }], /different values/],
    ['two different expressions', ({ to }) => [{ kind: 'setExpression', mapping: to('title'), expression: '[a]' }, { kind: 'setExpression', mapping: to('title'), expression: '[b]' }], /exclude each other/],
    ['to edit an expression that is not there', ({ to }) => [{ kind: 'editExpression', mapping: to('timezone'), edits: [] }], /no expression/],
    ['a mapping of another version', ({ to }) => [{ kind: 'setTarget', mapping: { ...to('title'), span: { start: 1, end: 2 } }, target: 'a' }], /has changed/],
    ['edits that meet', ({ to }) => [{ kind: 'setTarget', mapping: to('title'), target: 'a' }, { kind: 'text', edits: [{ span: to('title').span, newText: '' }] }], /meet/],
  ])('refuses %s', (_, change, message) => {
    expect(refusalOf(text, change)).toMatch(message);
  });

  it('changes the text alone while it has mistakes, and the tree when it has none left', () => {
    const schema = exampleSchema();
    const { mappings } = parts(schema);
    source(mappings, 2)['expression'] = "Join(' ', [givenName], [surname]";
    const broken = JSON.stringify(schema, null, 2);
    const first = applyEdits(broken, editsOf(broken, ({ to }) => [{ kind: 'editExpression', mapping: to('name.formatted'), edits: [{ span: { start: 5, end: 8 }, newText: '"-"' }] }]));
    source(mappings, 2)['expression'] = 'Join("-", [givenName], [surname]';
    expect(first).toBe(JSON.stringify(schema, null, 2));
    const second = applyEdits(first, editsOf(first, ({ to }) => [{ kind: 'editExpression', mapping: to('name.formatted'), edits: [{ span: { start: 32, end: 32 }, newText: ')' }] }]));
    set(mappings[2], 'source', call('Join("-", [givenName], [surname])', [['separator', constant('-')], ['source', attribute('givenName')], ['source', attribute('surname')]]));
    expect(second).toBe(JSON.stringify(schema, null, 2));
  });
});

describe('hand-written and older documents', () => {
  const edit = (text: string, change: Change): string => applyEdits(text, editsOf(text, change));

  it('add to a mapping what it lacks, in the order of the service', () => {
    const before = '{"attributeMappings": [{ "targetAttributeName": "a", "source": null }]}';
    expect(edit(before, ({ to }) => [{ kind: 'setMatchingPriority', mapping: to('a'), priority: 1 }, { kind: 'setDefaultValue', mapping: to('a'), value: 'x' }, { kind: 'setFlowType', mapping: to('a'), flowType: 'Always' }]))
      .toBe('{"attributeMappings": [{ "defaultValue": "x", "matchingPriority": 1, "targetAttributeName": "a", "source": null }]}');
  });

  it('complete a source that has only an expression', () => {
    const before = '{"attributeMappings": [{"targetAttributeName": "a", "source": {"expression": "[a]"}}]}';
    expect(edit(before, ({ to }) => [{ kind: 'setExpression', mapping: to('a'), expression: 'Trim([b])' }]))
      .toBe('{"attributeMappings": [{"targetAttributeName": "a", "source": {"expression": "Trim([b])", "name": "Trim", "type": "Function", "parameters": [{"key": "source", "value": {"expression": "[b]", "name": "b", "type": "Attribute"}}]}}]}');
  });

  it('complete a source that has only a name and a type', () => {
    const before = '{"attributeMappings": [{"targetAttributeName": "a", "source": {"name": "a", "type": "Attribute"}}]}';
    expect(edit(before, ({ to }) => [{ kind: 'setExpression', mapping: to('a'), expression: '[a]' }]))
      .toBe('{"attributeMappings": [{"targetAttributeName": "a", "source": {"expression": "[a]", "name": "a", "type": "Attribute"}}]}');
  });

  it('keep the alphabetical order of 2017 and lists that are left out', () => {
    const before = '{"attributeMappings": [{"matchingPriority": 1, "source": {"expression": "Trim([a])", "name": "Trim", "parameters": [{"key": "source", "value": {"expression": "[a]", "name": "a", "type": "Attribute"}}], "type": "Function"}, "targetAttributeName": "a"}]}';
    expect(edit(before, ({ to }) => [{ kind: 'setExpression', mapping: to('a'), expression: 'Left(Trim([a]), 3)' }]))
      .toBe('{"attributeMappings": [{"matchingPriority": 1, "source": {"expression": "Left(Trim([a]), 3)", "name": "Left", "parameters": [{"key": "source", "value": {"expression": "Trim([a])", "name": "Trim", "parameters": [{"key": "source", "value": {"expression": "[a]", "name": "a", "type": "Attribute"}}], "type": "Function"}}, {"key": "length", "value": {"expression": "\\"3\\"", "name": "3", "type": "Constant"}}], "type": "Function"}, "targetAttributeName": "a"}]}');
    expect(edit(before, ({ users }) => [{ kind: 'insertMapping', into: users, mapping: { target: 'b', expression: '[b]', matchingPriority: 0, defaultValue: 'x' } }]))
      .toBe(before.replace(/\]\}$/, ', {"defaultValue": "x", "matchingPriority": 0, "source": {"expression": "[b]", "name": "b", "type": "Attribute"}, "targetAttributeName": "b"}]}'));
  });

  it('get a list of mappings when they have none', () => {
    const before = '{\n  "objectMappings": [\n    {\n      "enabled": true,\n      "targetObjectName": "User"\n    }\n  ]\n}';
    expect(edit(before, ({ users }) => [{ kind: 'insertMapping', into: users, mapping: { target: 'b', expression: '[b]', matchingPriority: 0, defaultValue: null } }]))
      .toBe(JSON.stringify({ objectMappings: [{ enabled: true, targetObjectName: 'User', attributeMappings: [mapping('b', attribute('b'))] }] }, null, 2));
  });

  it('keep unusual layouts round the change', () => {
    const before = '[\n{ "targetAttributeName" : "a",\n\t\t "source":{ "expression":"[a]" , "name":"a","type":"Attribute", "extra": 1 }\n} , // first\n\n   {"targetAttributeName":"b","source":null}\n ]';
    expect(edit(before, ({ to }) => [{ kind: 'setExpression', mapping: to('a'), expression: '[c]' }, { kind: 'setTarget', mapping: to('b'), target: 'B' }]))
      .toBe(before.replace('[a]', '[c]').replace('"name":"a"', '"name":"c"').replace('"b"', '"B"'));
    expect(edit(before, ({ to }) => [{ kind: 'deleteMapping', mapping: to('a') }])).toBe('[\n// first\n\n   {"targetAttributeName":"b","source":null}\n ]');
  });

  it('know mappings side by side as one list, and refuse to add to a single one', () => {
    const one = '{"targetAttributeName": "a", "source": null}';
    const insert: Change = ({ users }) => [{ kind: 'insertMapping', into: users, mapping: { target: 'b', expression: null, matchingPriority: 0, defaultValue: null } }];
    expect(edit(`[${one}]`, insert)).toBe(`[${one}, {"targetAttributeName": "b", "source": null}]`);
    expect(refusalOf(one, insert)).toMatch(/single attribute mapping/);
    expect(refusalOf(one, ({ to }) => [{ kind: 'deleteMapping', mapping: to('a') }])).toMatch(/whole document/);
  });

  it('learn the keys of a function from their other trees', () => {
    const lower = (name: string): Item => call(`ToLower([${name}], )`, [['source', attribute(name)]]);
    const before = JSON.stringify({ attributeMappings: [mapping('a', lower('a')), mapping('b', attribute('b'))] });
    const after = JSON.stringify({ attributeMappings: [mapping('a', lower('a')), mapping('b', lower('b'))] });
    expect(edit(before, ({ to }) => [{ kind: 'setExpression', mapping: to('b'), expression: 'ToLower([b], )' }])).toBe(after);
  });
});
