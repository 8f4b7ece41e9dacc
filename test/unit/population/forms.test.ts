import { describe, expect, it } from 'vitest';
import { formatOfName, formatOfText } from '../../../server/src/population/format.ts';
import { read } from './read.ts';

const keysAndLines = (result: ReturnType<typeof read>): string[] => result.users.map(({ key, line }) => `${key}@${line}`);

describe('JSON', () => {
  it.each([
    ['a list', '[\n {"objectId":"1"},\n {"objectId":"2"}\n]', ['1@2', '2@3']],
    ['a Graph answer', '{"@odata.context":"…[{",\n"value":[{"id":"1"},\n{"id":"2"}],"@odata.nextLink":"x"}', ['1@2', '2@3']],
    ['a Graph answer whose list is empty', '{"value":[]}', []],
    ['one user', '{"objectId":"1",\n"value":"x","otherMails":["a"]}', ['1@1']],
    ['several documents in a row', '{"objectId":"1"}\n{"objectId":"2"}', ['1@1', '2@2']],
    ['strings with brackets and quotes', '[{"objectId":"1","x":"]}\\"[{"},{"objectId":"2"}]', ['1@1', '2@1']],
    ['a byte order mark', '\uFEFF[{"objectId":"1"}]', ['1@1']],
    ['an empty list', '[]', []],
  ])('%s', (_, text, expected) => {
    const result = read('json', text);
    expect(keysAndLines(result)).toEqual(expected);
    expect(result.problems).toEqual([]);
  });

  it.each([
    ['an empty file', '', [], ['The file is empty.']],
    ['no JSON at all', 'objectId,mail', [], ['Line 1 is not JSON: a list of objects or an object was expected, so the rest of the file was left out.']],
    ['a number in the list', '[1,{"objectId":"2"}]', ['2@1'], ['The entry in line 1 is not a JSON object, so it was left out.']],
    ['a user without a key', '[{"mail":"x"},\n{"objectId":"2"}]', ['2@2'], ['The user in line 1 was left out: it has no value for objectId or userPrincipalName.']],
    ['a user who occurs twice', '[{"objectId":"A"},\n{"objectId":"a"},\n{"objectId":"b"}]', ['A@1', 'b@3'], ['The user in line 2 was left out: line 1 has the same user already (a).']],
    ['a file that is cut off', '[{"objectId":"1"},\n{"objectId":"2"', ['1@1'], ['The file ends inside a JSON value that begins in line 2, so that value was left out.']],
    ['a comma too many', '[{"objectId":"1",},\n{"objectId":"2"}]', ['2@2'], [expect.stringMatching(/^The entry in line 1 is not JSON, so it was left out:/)]],
    ['a string that is not closed', '[{"objectId":"1},\n{"objectId":"2"}]', [], [expect.stringMatching(/line 1/)]],
    ['a bracket of the wrong kind', '[{"objectId":"1","x":[1},\n{"objectId":"2"}]', ['2@2'], [expect.stringMatching(/^The entry in line 1 is not JSON/)]],
    ['nested very deeply', '['.repeat(20_000), [], ['Line 1 is nested too deeply, so the rest of the file was left out.']],
  ])('%s', (_, text, users, problems) => {
    const result = read('json', text);
    expect(keysAndLines(result)).toEqual(users);
    expect(result.problems).toEqual(problems);
  });
});

describe('JSON Lines', () => {
  it('one user a line, blank lines passed over, broken lines told', () => {
    const result = read('jsonLines', '{"objectId":"1"}\r\n\n{"objectId":"2"\n[1]\n{"objectId":"3"}');
    expect(keysAndLines(result)).toEqual(['1@1', '3@5']);
    expect(result.problems).toEqual([
      expect.stringMatching(/^Line 3 is not JSON, so it was left out:/),
      'Line 4 is not a JSON object, so it was left out.',
    ]);
  });
});

describe('CSV', () => {
  it.each([
    ['commas', 'objectId,x\n1,a\n2,b\n'],
    ['semicolons', 'objectId;x\n1;a\n2;b'],
    ['tabs', 'objectId\tx\r\n1\ta\r\n2\tb\r\n'],
    ['Excel says the delimiter', 'sep=;\r\nobjectId;x\r\n1;a\r\n2;b'],
    ['old Macintosh line breaks', 'objectId,x\r1,a\r2,b\r'],
    ['quoted cells', '"objectId","x"\r\n"1","a"\r\n"2","b"\r\n'],
    ['blank lines and rows of empty cells', 'objectId,x\n\n1,a\n,\n2,b\n\n'],
    ['a byte order mark', '\uFEFFobjectId,x\n1,a\n2,b'],
  ])('%s', (_, text) => {
    const result = read('csv', text);
    expect(result.users.map(({ key, attributes }) => [key, attributes.get('x')])).toEqual([['1', 'a'], ['2', 'b']]);
    expect(result.problems).toEqual([]);
  });

  it('a cell may hold line breaks, and lines are counted on', () => {
    const result = read('csv', 'objectId,x\n1,"a\r\nb"\n2,"say ""hi"""\n');
    expect(keysAndLines(result)).toEqual(['1@2', '2@4']);
    expect(result.users.map((user) => user.attributes.get('x'))).toEqual(['a\r\nb', 'say "hi"']);
  });

  it.each([
    ['too few cells', '1\n', 'Line 2 was left out: it has 1 cell, but the header has 2.'],
    ['too many cells', '1,a,b\n', 'Line 2 was left out: it has 3 cells, but the header has 2.'],
    ['text behind a closing quote', '1,"a"b\n', 'Line 2 was left out: there is text behind a closing quote.'],
    ['a quote that is not closed', '1,"a\n', 'Line 2 was left out: there is text behind a closing quote.'],
    ['no key', ',a\n', 'The user in line 2 was left out: it has no value for objectId or userPrincipalName.'],
    ['a list that is not JSON', '1,[a\n', 'The user in line 2 was left out: x begins with "[" but is not a JSON list.'],
  ])('%s: the row is told and the next ones are done', (_, row, problem) => {
    const result = read('csv', `objectId,x\n${row}3,"c"\n4,d\n`);
    expect(keysAndLines(result)).toEqual(['3@3', '4@4']);
    expect(result.problems).toEqual([problem]);
  });

  it('a quote that is not closed anywhere costs one line, not the rest of the file', () => {
    const rows = Array.from({ length: 40_000 }, (_, index) => `${index},some text that takes up room`).join('\n');
    const result = read('csv', `objectId,x\nfirst,"open\n${rows}`);
    expect(result.problems).toEqual(['Line 2 was left out: a quote is not closed.']);
    expect(result.users).toHaveLength(40_000);
  });

  it('a header without a key column is one problem, not one for each row', () => {
    const result = read('csv', 'mail,city\na,b\nc,d\n');
    expect(result.problems).toEqual(['The header has no column objectId or userPrincipalName, so no user can be told from another.']);
    expect(result.users).toEqual([]);
  });

  it.each([['', ['The file is empty.']], ['objectId,x\n', []], ['objectId', []]])('without rows: %j', (text, problems) => {
    expect(read('csv', text)).toEqual({ users: [], problems, notices: [] });
  });
});

describe('the form of a file', () => {
  it.each([['a.json', 'json'], ['a.JSONL', 'jsonLines'], ['a.ndjson', 'jsonLines'], ['a.csv', 'csv'], ['a.tsv', 'csv'], ['-', null]])('%s is %s', (name, form) => {
    expect(formatOfName(name)).toBe(form);
  });

  it.each([
    [' [{"a":1}]', 'json'],
    ['{"value":[\n{}]}', 'json'],
    ['{"a":1}\n{"a":2}', 'jsonLines'],
    ['\uFEFFobjectId,mail', 'csv'],
  ])('%j looks like %s', (text, form) => {
    expect(formatOfText(text)).toBe(form);
  });
});
