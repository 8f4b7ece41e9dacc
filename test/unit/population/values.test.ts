import { describe, expect, it } from 'vitest';
import { attributesOf, read } from './read.ts';

describe('JSON values become texts, lists of texts, or nothing', () => {
  it.each([
    ['null is null', 'null', undefined],
    ['an empty text is a value', '""', ''],
    ['true', 'true', 'True'],
    ['false', 'false', 'False'],
    ['a number', '12', '12'],
    ['a fraction', '1.5', '1.5'],
    ['a number that JavaScript would round', '132772253564048004', '132772253564048004'],
    ['a list', '["a","b"]', ['a', 'b']],
    ['a list of mixed values, nulls left out', '["a",null,true,3]', ['a', 'True', '3']],
    ['an empty list is null', '[]', undefined],
    ['a list of nulls is null', '[null]', undefined],
    ['a list of objects, such as app roles, keeps their JSON', '[{"value":"Admin"}]', ['{"value":"Admin"}']],
  ])('%s', (_, json, expected) => {
    expect(attributesOf(read('json', `[{"objectId":"1","x":${json}}]`))['x']).toEqual(expected);
  });

  it('a text that looks like a long number inside a string stays as it is', () => {
    expect(attributesOf(read('json', '[{"objectId":"1","x":"a, 1234567890123456789, b","y":1234567890123456789}]'))).toMatchObject({
      x: 'a, 1234567890123456789, b',
      y: '1234567890123456789',
    });
  });

  it('parts of an object are attributes with a dot, except Graph extension attributes', () => {
    const text = '[{"objectId":"1","passwordProfile":{"password":"p"},"onPremisesExtensionAttributes":{"extensionAttribute1":"e","extensionAttribute2":null}}]';
    expect(attributesOf(read('json', text))).toEqual({ objectId: '1', 'passwordProfile.password': 'p', extensionAttribute1: 'e' });
  });

  it('an expanded manager is its object id', () => {
    expect(attributesOf(read('json', '[{"objectId":"1","manager":{"id":"2","displayName":"Boss"}}]'))['manager']).toBe('2');
  });
});

describe('CSV cells', () => {
  it.each([
    ['an empty cell is null', '', undefined],
    ['a quoted empty cell is null too', '""', undefined],
    ['a text', 'Lund', 'Lund'],
    ['a cell that begins with [ is a JSON list', '"[""a"",""b""]"', ['a', 'b']],
    ['digits stay text', '0012', '0012'],
    ['blanks stay', '" a "', ' a '],
  ])('%s', (_, cell, expected) => {
    expect(attributesOf(read('csv', `objectId,x\n1,${cell}\n`))['x']).toEqual(expected);
  });

  it.each([['TRUE', 'True'], ['true', 'True'], ['False', 'False'], ['FALSE', 'False'], ['perhaps', 'perhaps']])(
    'accountEnabled %s is %s',
    (cell, expected) => {
      expect(attributesOf(read('csv', `objectId,accountEnabled\n1,${cell}`))['accountEnabled']).toBe(expected);
    },
  );
});

describe('fields about the user', () => {
  it('are not attributes', () => {
    const { users } = read('json', '[{"objectId":"1","$assigned":false,"$softDeleted":true,"$linkedTo":"abc","$hardDeleted":true}]');
    expect(users[0]).toMatchObject({ assigned: false, softDeleted: true, linkedTo: 'abc', hardDeleted: true });
    expect([...(users[0]?.attributes.keys() ?? [])]).toEqual(['objectId']);
  });

  it.each([
    ['absent', 'objectId', '1', null],
    ['empty', 'objectId,$assigned', '1,', null],
    ['true', 'objectId,$assigned', '1,true', true],
    ['FALSE', 'objectId,$assigned', '1,FALSE', false],
  ])('assignment in CSV: %s', (_, header, row, expected) => {
    expect(read('csv', `${header}\n${row}`).users[0]?.assigned).toBe(expected);
  });

  it('an assignment that is neither true nor false is a problem of that user', () => {
    expect(read('csv', 'objectId,$assigned\n1,maybe\n2,true')).toMatchObject({
      users: [{ key: '2' }],
      problems: ['The user in line 2 was left out: $assigned is neither true nor false.'],
    });
  });

  it('an unknown field with $ is told once and left out', () => {
    const result = read('jsonLines', '{"objectId":"1","$asigned":true}\n{"objectId":"2","$asigned":true}');
    expect(result.notices).toEqual(['$asigned is not a field that Mapwright knows, so it was left out; it knows $assigned, $softDeleted, $hardDeleted, $linkedTo, $type.']);
    expect(result.users.map((user) => user.assigned)).toEqual([null, null]);
  });

  it('Graph delta marks of removal count', () => {
    const { users } = read('json', '[{"id":"1","@removed":{"reason":"changed"}},{"id":"2","@removed":{"reason":"deleted"}}]');
    expect(users.map(({ softDeleted, hardDeleted }) => [softDeleted, hardDeleted])).toEqual([[true, false], [false, true]]);
  });
});

describe('names', () => {
  it.each([
    ['id', 'objectId'],
    ['mobilePhone', 'mobile'],
    ['officeLocation', 'physicalDeliveryOfficeName'],
    ['faxNumber', 'facsimileTelephoneNumber'],
    ['onPremisesSyncEnabled', 'dirSyncEnabled'],
  ])('Graph name %s is read as %s, and said once', (written, name) => {
    const result = read('jsonLines', `{"userPrincipalName":"a","${written}":"x"}\n{"userPrincipalName":"b","${written}":"y"}`);
    expect(result.users.map((user) => user.attributes.get(name))).toEqual(['x', 'y']);
    expect(result.notices).toEqual([`${written} was read as ${name}, the provisioning service's name for it.`]);
  });

  it('the first of businessPhones is telephoneNumber', () => {
    expect(attributesOf(read('json', '{"value":[{"id":"1","businessPhones":["1","2"]}]}'))['telephoneNumber']).toBe('1');
    expect(attributesOf(read('json', '{"value":[{"id":"1","businessPhones":[]}]}'))['telephoneNumber']).toBeUndefined();
  });

  it("the engine's own name wins over Graph's", () => {
    const result = read('csv', 'objectId,mobile,mobilePhone\n1,a,b');
    expect(attributesOf(result)).toEqual({ objectId: '1', mobile: 'a' });
    expect(result.notices).toEqual(["mobilePhone was left out, since the file also has mobile, the provisioning service's name for it."]);
  });

  it('on-premises names are the same in both worlds', () => {
    const result = read('csv', 'objectId,onPremisesSamAccountName\n1,adele');
    expect(attributesOf(result)['onPremisesSamAccountName']).toBe('adele');
    expect(result.notices).toEqual([]);
  });

  it('letter case is repaired for known names only', () => {
    const result = read('csv', 'Id,DisplayName,Custom\n1,Adele,x', { knownNames: ['displayName', 'custom2'] });
    expect(attributesOf(result)).toEqual({ objectId: '1', displayName: 'Adele', Custom: 'x' });
  });

  it('IsSoftDeleted is computed, so a value in the file is not used and that is said', () => {
    const result = read('csv', 'objectId,IsSoftDeleted\n1,True');
    expect(attributesOf(result)).toEqual({ objectId: '1' });
    expect(result.notices[0]).toMatch(/computed by the service/);
  });

  it.each([
    ['{"objectId":"1","userPrincipalName":"u","displayName":"D"}', '1', 'D'],
    ['{"objectId":"1","userPrincipalName":"u"}', '1', 'u'],
    ['{"userPrincipalName":"u"}', 'u', 'u'],
    ['{"objectId":"1"}', '1', '1'],
  ])('%s has key %s and is shown as %s', (text, key, display) => {
    expect(read('jsonLines', text).users[0]).toMatchObject({ key, display });
  });

  it('other key attributes can be chosen', () => {
    expect(read('csv', 'WorkerID,mail\n21,a', { keyAttributes: ['WorkerID'] }).users[0]?.key).toBe('21');
  });
});
