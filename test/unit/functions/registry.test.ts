import { describe, expect, it } from 'vitest';
import { CONNECT_SYNC_ONLY, connectSyncNamed } from '../../../server/src/functions/connectSyncOnly.ts';
import { parameterAt } from '../../../server/src/functions/parameters.ts';
import { allFunctions, functionNamed, functionSpelledLike } from '../../../server/src/functions/registry.ts';
import { ask, stated } from '../evaluate/ask.ts';

const FUNCTIONS_REFERENCE = `Append AppRoleAssignmentsComplex BitAnd CBool CDate Coalesce ConvertToBase64 ConvertToUTF8Hex Count CStr DateAdd DateDiff
  DateFromNum FormatDateTime Guid IgnoreFlowIfNullOrEmpty IIF InStr IsNull IsNullOrEmpty IsPresent IsString Item Join Left Mid NormalizeDiacritics
  Not Now NumFromDate PCase RandomString Redact RemoveDuplicates Replace SelectUniqueValue SingleAppRoleAssignment Split StripSpaces Switch ToLower
  ToUpper Word`.split(/\s+/);
const CLOUD_SYNC_ONLY = 'ConvertFromBase64 DNComponent Error StringFromSid Trim CRef Contains'.split(' ');
const ELSEWHERE = 'AssertiveAppRoleAssignmentsComplex DefaultDomain AppRoleAssignments IsNothing Prepend'.split(' ');

describe('the registry', () => {
  it('holds every function of the public lists and nothing else', () => {
    const expected = [...FUNCTIONS_REFERENCE, ...CLOUD_SYNC_ONLY, ...ELSEWHERE].sort();
    expect(allFunctions.map(({ name }) => name).sort()).toEqual(expected);
  });

  it('finds names by exact spelling, and tells a wrong letter case from an unknown name', () => {
    expect(functionNamed('ToLower')?.name).toBe('ToLower');
    expect(functionNamed('tolower')).toBeUndefined();
    expect(functionSpelledLike('isnullOREMPTY')?.name).toBe('IsNullOrEmpty');
    expect(functionSpelledLike('LCase')).toBeUndefined();
  });

  it('knows the names that only Connect Sync has, each with advice, and none of its own among them', () => {
    expect(connectSyncNamed('lcase')?.advice).toBe('Use ToLower.');
    expect(CONNECT_SYNC_ONLY.filter(({ name }) => functionSpelledLike(name) !== undefined)).toEqual([]);
    expect(CONNECT_SYNC_ONLY.filter(({ advice }) => !advice.endsWith('.'))).toEqual([]);
    expect(new Set(CONNECT_SYNC_ONLY.map(({ name }) => name)).size).toBe(CONNECT_SYNC_ONLY.length);
  });

  it('stores the keys that exported schemas and Graph show', () => {
    const keys = Object.fromEntries(allFunctions.map(({ name, parameters }) => [name, parameters.map(({ storedKey }) => storedKey)]));
    expect(keys).toMatchObject({
      Append: ['source', 'suffix'],
      BitAnd: ['left', 'right'],
      Error: ['message'],
      FormatDateTime: ['source', null, 'inputFormat', 'outputFormat'],
      IIF: ['one', 'four', 'five'],
      Item: ['source', 'index'],
      Join: ['separator', 'source'],
      Left: ['source', 'length'],
      Mid: ['source', 'start', 'length'],
      Replace: ['source', 'Find', 'RegularExpression', 'RegularExpressionGroupName', 'Replacement', 'ReplacementPropertyName', 'Template'],
      Switch: ['source', 'defaultValue', 'switchValue', 'switchValue'],
      Trim: ['source'],
      Coalesce: [null],
    });
  });
});

describe('positions of arguments', () => {
  const nameAt = (functionName: string, count: number, index: number): string | undefined => {
    const record = functionNamed(functionName);
    return record && parameterAt(record, count, index)?.name;
  };

  it('repeat for Join and for the pairs of Switch', () => {
    expect([0, 1, 2, 9].map((index) => nameAt('Join', 10, index))).toEqual(['separator', 'source', 'source', 'source']);
    expect([0, 1, 2, 3, 4, 5].map((index) => nameAt('Switch', 6, index))).toEqual(['source', 'defaultValue', 'key', 'value', 'key', 'value']);
    expect(nameAt('Trim', 2, 1)).toBeUndefined();
  });

  it('follow the shorter form of FormatDateTime when there are three', () => {
    expect([0, 1, 2].map((index) => nameAt('FormatDateTime', 3, index))).toEqual(['source', 'inputFormat', 'outputFormat']);
    expect([0, 1, 2, 3].map((index) => nameAt('FormatDateTime', 4, index))).toEqual(['source', 'dateTimeStyles', 'inputFormat', 'outputFormat']);
  });
});

describe.each(allFunctions.map((record) => [record.name, record] as const))('%s', (_name, record) => {
  it('is described: page, products, parameters, and where each note comes from', () => {
    expect(record.link).toMatch(/^https:\/\/learn\.microsoft\.com\//);
    expect(record.products.length).toBeGreaterThan(0);
    expect(record.summary).toMatch(/^[A-Z].*\.$/);
    expect(record.parameters.filter(({ description }) => !/^[A-Z].*\.$/.test(description))).toEqual([]);
    expect(record.notes.length).toBeGreaterThan(0);
    expect(record.notes.filter(({ text, source }) => !/\.$/.test(text) || source === '')).toEqual([]);
    expect(record.examples.length).toBeGreaterThanOrEqual(2);
  });

  it.each(record.examples.map((example) => [example.expression, example] as const))('example %s', (_expression, example) => {
    const answer = ask(example.expression, example.given ?? {}, {
      ...(example.now === undefined ? {} : { now: example.now }),
      ...(example.existing === undefined ? {} : { existing: example.existing }),
    });
    expect(stated(answer), answer.error).toEqual(example.result);
  });
});
