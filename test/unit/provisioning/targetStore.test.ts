import { describe, expect, it } from 'vitest';
import { readTargetStore } from '../../../server/src/provisioning/readTargetStore.ts';
import { scimPathOf } from '../../../server/src/provisioning/scimPath.ts';
import { createTargetStore } from '../../../server/src/provisioning/targetStore.ts';
import { ENTERPRISE } from './makeJob.ts';

describe('reading a target store', () => {
  it.each([
    ['json', '[{"id":"1"},{"id":"2"}]'],
    ['json', '{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":2,"Resources":[{"id":"1"},{"id":"2"}]}'],
    ['jsonLines', '{"id":"1"}\n{"id":"2"}'],
    ['csv', 'id\n1\n2'],
  ] as const)('%s: %s', (format, text) => {
    expect(readTargetStore(format, text)).toEqual({ resources: [{ id: '1' }, { id: '2' }], problems: [] });
  });

  it('the headers of a CSV file are SCIM paths', () => {
    const text = `id,userName,active,"emails[type eq ""work""].value",name.formatted,${ENTERPRISE}:department,tags\n1,adele,TRUE,a@x,,Sales,"[""a"",""b""]"\n`;
    expect(readTargetStore('csv', text).resources).toEqual([
      { id: '1', userName: 'adele', active: true, emails: [{ type: 'work', value: 'a@x' }], [ENTERPRISE]: { department: 'Sales' }, tags: ['a', 'b'] },
    ]);
  });

  it('broken entries are told, the others are done', () => {
    expect(readTargetStore('jsonLines', '{"id":"1"}\nnonsense\n{"id":"2"}')).toEqual({
      resources: [{ id: '1' }, { id: '2' }],
      problems: [expect.stringMatching(/^Line 2 is not JSON/)],
    });
  });
});

describe('finding accounts', () => {
  const store = createTargetStore([
    { id: '1', userName: 'Adele', emails: [{ type: 'work', value: 'a' }, { type: 'work', value: 'A' }] },
    { id: '2', userName: 'adele' },
    { id: '2', userName: 'twin' },
    { userName: 'nobody' },
  ]);
  it.each([
    ['letter case does not count', 'userName', 'ADELE', false, ['1', '2']],
    ['unless the attribute is exact', 'userName', 'adele', true, ['2']],
    ['an account counts once', 'emails[type eq "work"].value', 'a', false, ['1']],
    ['nobody', 'userName', 'bob', false, []],
  ])('%s', (_, path, value, exact, ids) => {
    expect(store.find(scimPathOf(path), value, exact).map(({ id }) => id)).toEqual(ids);
  });
  it('by id, the first one', () => {
    expect(store.byId('2')).toMatchObject({ userName: 'adele' });
    expect(store.byId('x')).toBeNull();
    expect(store.size).toBe(4);
  });
});
