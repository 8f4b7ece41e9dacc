import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setAtPath, type MutableObject } from '../../../server/src/provisioning/scimDocument.ts';
import { parseScimPath, scimPathOf } from '../../../server/src/provisioning/scimPath.ts';
import { textsAt } from '../../../server/src/provisioning/scimResource.ts';
import { ENTERPRISE } from './makeJob.ts';

// spec/provisioning-service.md, 1.8: a · a.b · a[x eq "lit"].b · urn:…:User:a · urn:…:User:a.b

describe('path forms', () => {
  it.each([
    ['userName', null, 'userName', null, null],
    ['name.givenName', null, 'name', null, 'givenName'],
    ['emails[type eq "work"].value', null, 'emails', ['type', 'work'], 'value'],
    ['emails[type eq "work"]', null, 'emails', ['type', 'work'], null],
    ['roles[primary eq "True"].value', null, 'roles', ['primary', 'True'], 'value'],
    ['roles[primary eq true].value', null, 'roles', ['primary', 'true'], 'value'],
    ['x[type eq "a\\"b"].value', null, 'x', ['type', 'a"b'], 'value'],
    [`${ENTERPRISE}:department`, ENTERPRISE, 'department', null, null],
    [`${ENTERPRISE}:manager.value`, ENTERPRISE, 'manager', null, 'value'],
    ['urn:ietf:params:scim:schemas:extension:Qlik:2.0:User:tags[type eq "a:b"].value', 'urn:ietf:params:scim:schemas:extension:Qlik:2.0:User', 'tags', ['type', 'a:b'], 'value'],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName', null, 'userName', null, null],
  ])('%s', (text, schema, attribute, filter, sub) => {
    expect(parseScimPath(text)).toEqual({
      text, schema, attribute, sub,
      filter: filter === null ? null : { attribute: filter[0], value: filter[1] },
    });
  });

  it.each(['', 'a b', 'a.b.c', 'a[', 'a[type eq "work"', 'a[type ne "work"].b', 'a[type eq "x" and y eq "z"].b', '.a', 'pphone numbers', 'urn:'])('%j is none', (text) => {
    expect(parseScimPath(text)).toBeNull();
    expect(scimPathOf(text)).toEqual({ text, schema: null, attribute: text, filter: null, sub: null });
  });
});

describe('reading', () => {
  const resource = {
    userName: 'adele', active: false, count: 3, empty: null,
    name: { givenName: 'Adele' },
    emails: [{ type: 'home', value: 'h' }, { type: 'Work', value: 'w' }],
    roles: [{ primary: true, value: 'Admin' }],
    tags: ['a', 'b'],
    [ENTERPRISE]: { department: 'Sales', manager: { value: 'm1', displayName: 'Boss' } },
  };
  it.each([
    ['userName', ['adele']],
    ['USERNAME', ['adele']],
    ['active', ['False']],
    ['count', ['3']],
    ['empty', []],
    ['nothing', []],
    ['name.givenName', ['Adele']],
    ['name.familyName', []],
    ['emails[type eq "work"].value', ['w']],
    ['emails[type eq "work"]', ['w']],
    ['emails[type eq "other"].value', []],
    ['emails', ['h', 'w']],
    ['roles[primary eq "True"].value', ['Admin']],
    ['tags', ['a', 'b']],
    [`${ENTERPRISE}:department`, ['Sales']],
    [`${ENTERPRISE}:manager`, ['m1']],
    [`${ENTERPRISE}:manager.displayName`, ['Boss']],
  ])('%s', (path, texts) => {
    expect(textsAt(resource, scimPathOf(path))).toEqual(texts);
  });
});

describe('writing', () => {
  const written = (...entries: readonly (readonly [string, string | boolean])[]): unknown => {
    const document: MutableObject = {};
    for (const [path, value] of entries) setAtPath(document, scimPathOf(path), value);
    return document;
  };
  it.each([
    ['a nested object merges', [['name.givenName', 'A'], ['name.familyName', 'V']], { name: { givenName: 'A', familyName: 'V' } }],
    ['the same filter, the same entry', [['addresses[type eq "work"].streetAddress', 'S'], ['addresses[type eq "work"].postalCode', 'P']], { addresses: [{ type: 'work', streetAddress: 'S', postalCode: 'P' }] }],
    ['another type, another entry', [['phoneNumbers[type eq "work"].value', '1'], ['phoneNumbers[type eq "fax"].value', '2']], { phoneNumbers: [{ type: 'work', value: '1' }, { type: 'fax', value: '2' }] }],
    ['an extension', [[`${ENTERPRISE}:department`, 'Sales'], [`${ENTERPRISE}:manager.value`, 'm']], { [ENTERPRISE]: { department: 'Sales', manager: { value: 'm' } } }],
    ['a literal of primary is a boolean', [['roles[primary eq "True"].value', 'A']], { roles: [{ primary: true, value: 'A' }] }],
    ['a value of another kind is replaced', [['name', 'x'], ['name.givenName', 'A']], { name: { givenName: 'A' } }],
    ['letter case of names does not make a second one', [['name.givenName', 'A'], ['Name.FamilyName', 'V']], { name: { givenName: 'A', FamilyName: 'V' } }],
  ] as const)('%s', (_, entries, expected) => {
    expect(written(...entries)).toEqual(expected);
  });

  it('what is written is read back, whatever the path, and no prototype is touched', () => {
    const path = fc.oneof(
      fc.constantFrom('__proto__', '__proto__.polluted', 'constructor.prototype', 'a[__proto__ eq "x"].y', '__proto__[a eq "b"].c', 'urn:x:__proto__:a'),
      fc.string({ unit: fc.constantFrom('a', '.', '[', ']', '"', ' ', 'eq', ':', 'urn:'), maxLength: 12 }),
    );
    fc.assert(
      fc.property(path, (text) => {
        const document: MutableObject = {};
        setAtPath(document, scimPathOf(text), 'value');
        expect(textsAt(document, scimPathOf(text))).toEqual(['value']);
        expect(Object.keys(Object.prototype)).toEqual([]);
        expect(Object.getPrototypeOf(document)).toBe(Object.prototype);
      }),
    );
  });
});
