import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAssignments, withAssignment } from '../../../server/src/population/assignments.ts';
import { createKeyStore } from '../../../server/src/population/keyStore.ts';
import { createTextIndex } from '../../../server/src/population/textIndex.ts';
import { read } from './read.ts';

describe('text index', () => {
  it('remembers the first of texts that differ in letter case only, and tells them apart', () => {
    const index = createTextIndex();
    expect(index.add('Adele', 7)).toBeNull();
    expect(index.add('Adele', 8)).toEqual({ number: 7, sameCase: true });
    expect(index.add('aDELE', 9)).toEqual({ number: 7, sameCase: false });
    expect(index.find('ADELE')).toEqual({ number: 7, sameCase: false });
    expect(index.find('Bob')).toBeNull();
    expect(index.size()).toBe(1);
  });

  it('behaves like a map', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'ä', '1'), maxLength: 4 }), { maxLength: 300 }), (texts) => {
        const index = createTextIndex();
        const map = new Map<string, number>();
        texts.forEach((text, number) => {
          const lower = text.toLowerCase();
          expect(index.add(text, number)?.number ?? null).toBe(map.get(lower) ?? null);
          if (!map.has(lower)) map.set(lower, number);
        });
        expect(index.size()).toBe(map.size);
      }),
    );
  });

  it('takes no two of half a million different texts for one', () => {
    const index = createTextIndex();
    let taken = 0;
    for (let number = 0; number < 250_000; number++) {
      if (index.add(`user${number}@contoso.com`, number) !== null) taken += 1;
      if (index.add(`00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`, number) !== null) taken += 1;
    }
    expect(taken).toBe(0);
    expect(index.find('user77777@contoso.com')?.number).toBe(77_777);
  });
});

describe('key store', () => {
  it('gives back object ids, which it keeps in less room', () => {
    fc.assert(
      fc.property(fc.array(fc.uuid(), { minLength: 513, maxLength: 1_100 }), (keys) => {
        const store = createKeyStore();
        keys.forEach(store.add);
        expect(keys.map((_, number) => store.keyOf(number))).toEqual(keys);
        expect(store.keyOf(keys.length)).toBe('');
      }),
      { numRuns: 5 },
    );
  });

  it('gives back every key', () => {
    const key = fc.oneof(fc.uuid(), fc.uuid().map((id) => id.toUpperCase()), fc.string({ unit: 'grapheme' }), fc.constant('00000000-0000-0000-0000-000000000000'));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 1_200 }), (keys) => {
        const store = createKeyStore();
        keys.forEach((each, number) => expect(store.add(each)).toBe(number));
        expect(keys.map((_, number) => store.keyOf(number))).toEqual(keys);
      }),
      { numRuns: 20 },
    );
  });
});

describe('assignments', () => {
  const [adele, bob] = read('jsonLines', '{"objectId":"ID-1","userPrincipalName":"adele@x"}\n{"objectId":"id-2","userPrincipalName":"bob@x"}').users;
  const assigned = (text: string): (boolean | null | undefined)[] =>
    [adele, bob].map((user) => user && withAssignment(user, readAssignments(text)).assigned);

  it.each([
    ['by object id, letter case aside', 'id,userPrincipalName,displayName,objectType\nid-1,,Adele,User', [true, false]],
    ['by user principal name', 'User principal name\nBOB@x', [false, true]],
    ['members of nested groups do not count', 'Object Id,User principal name,Member type\nID-1,adele@x,Indirect\nid-2,bob@x,Direct', [false, true]],
    ['groups are no users', 'objectId,objectType\nID-1,Group', [false, false]],
    ['a file that says nothing', 'name\nAdele', [false, false]],
  ])('%s', (_, text, expected) => {
    expect(assigned(text)).toEqual(expected);
  });

  it('says what was left out', () => {
    expect(readAssignments('id,memberType\n1,Indirect\n2,Indirect\n3,Group\n4\n').messages).toEqual([
      'Line 5 was left out: it has 1 cell, but the header has 2.',
      'Members of nested groups that were left out: 2. The service provisions direct members of an assigned group only.',
      'Rows that were left out because they name no user: 1. Put the members of such groups into the file.',
    ]);
  });

  it('what the population says wins, and without a file nothing is known', () => {
    const user = read('jsonLines', '{"objectId":"1","$assigned":true}').users[0];
    expect(user && withAssignment(user, readAssignments('id\n2')).assigned).toBe(true);
    expect(adele && withAssignment(adele, null).assigned).toBeNull();
  });
});
