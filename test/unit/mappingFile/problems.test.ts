import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/base/textEdit.ts';
import { FILE_PROBLEMS } from '../../../server/src/mappingFile/fileProblem.ts';
import { readMappingFile } from '../../../server/src/mappingFile/readMappingFile.ts';
import { marked, markSpans } from '../../support/marked.ts';

// The marked span is where the problem is shown; `fixed` is the text after its edits, null when there are none.
const table: readonly (readonly [code: keyof typeof FILE_PROBLEMS, text: string, fixed: string | null])[] = [
  ['file/unknown-line', '«something else»', null],
  ['file/unknown-line', '«profil» qlik-cloud', 'profile qlik-cloud'],
  ['file/unknown-line', '«Mapping» "A"', 'mapping "A"'],
  ['file/unknown-line', '«action» Create, Update', 'actions Create, Update'],
  ['file/unknown-line', 'scope "A"\n«scpe» "B"', 'scope "A"\nscope "B"'],
  ['file/unknown-line', 'x <- [a]\n«)»', null],
  ['file/unknown-line', 'x <- [a]\n  «match 1  create-only»', null],
  ['file/unknown-line', '«{»\n  "a": {\n  }\n}', null],
  ['file/missing-arrow', 'userName «=» [mail]', 'userName <- [mail]'],
  ['file/missing-arrow', 'userName«:» Trim([mail])', 'userName<- Trim([mail])'],
  ['file/missing-arrow', 'emails[type eq "work"].value «->» [mail]', 'emails[type eq "work"].value <- [mail]'],
  ['file/missing-arrow', 'urn:a:2.0:User:department «=>» [department]', 'urn:a:2.0:User:department <- [department]'],
  ['file/missing-arrow', '«userName   [mail]»', 'userName   <- [mail]'],
  ['file/missing-arrow', 'scope\n  userName «=» [mail]', 'scope\n  userName <- [mail]'],
  ['file/missing-name', '«<-» [mail]', null],
  ['file/missing-name', 'User «->»', null],
  ['file/missing-name', 'scope\nUser «->» My Group', null],
  ['file/name-needs-quotes', '«display name» <- [a]', '"display name" <- [a]'],
  ['file/name-needs-quotes', '«a(b)» <- [a]', '"a(b)" <- [a]'],
  ['file/name-needs-quotes', '«[displayName]» <- [a]', 'displayName <- [a]'],
  ['file/unclosed-bracket', '«emails[type eq "work".value» <- [a]', null],
  ['file/unterminated-string', '«"display name» <- [a]', '"display name" <- [a]'],
  ['file/unterminated-string', 'mapping «"A»', 'mapping "A"'],
  ['file/unterminated-string', 'x <- none default «"abc»  ', 'x <- none default "abc"  '],
  ['file/unterminated-string', 'scope\ncity EQUALS «"Lund»', 'scope\ncity EQUALS "Lund"'],
  ['file/bad-escape', 'x <- none default "C:«\\d»"', 'x <- none default "C:\\\\d"'],
  ['file/bad-escape', 'x <- none default "«\\u»12"', 'x <- none default "\\\\u12"'],
  ['file/bad-escape', 'rule "a«\t»b"', 'rule "a\\tb"'],
  ['file/missing-source', 'x <- «»default "a"', 'x <- none  default "a"'],
  ['file/missing-source', 'x <- «»match 1', null],
  ['file/missing-value', 'x <- [a] «match»', null],
  ['file/missing-value', 'x <- [a] «match» create-only', null],
  ['file/missing-value', 'x <- [a] «default»', null],
  ['file/missing-value', 'x <- [a] «flow»', null],
  ['file/missing-value', '«profile»', null],
  ['file/missing-value', '«rule»', null],
  ['file/missing-value', '«actions» # note', null],
  ['file/missing-quotes', 'x <- [a] default «unknown»', 'x <- [a] default "unknown"'],
  ['file/missing-quotes', 'x <- [a] default «Head of Sales» match 1', 'x <- [a] default "Head of Sales" match 1'],
  ['file/missing-quotes', 'rule «USER_OUTBOUND_USER»', 'rule "USER_OUTBOUND_USER"'],
  ['file/missing-quotes', 'mapping «My Users» disabled', 'mapping "My Users" disabled'],
  ['file/missing-quotes', 'scope «Sales in Lund»', 'scope "Sales in Lund"'],
  ['file/missing-quotes', 'scope\ncity EQUALS "A", «B»', null],
  ['file/bad-precedence', 'x <- [a] match «one»', null],
  ['file/bad-precedence', 'x <- [a] match «-1»', null],
  ['file/bad-precedence', 'x <- [a] match «99999999999»', null],
  ['file/bad-precedence', 'x <- [a] match «"1"»', 'x <- [a] match 1'],
  ['file/unknown-option', 'x <- [a] «mach» 1', 'x <- [a] match 1'],
  ['file/unknown-option', 'x <- [a] «matchingPriority» 1', 'x <- [a] match 1'],
  ['file/unknown-option', 'x <- [a] match 1 «defalt» "a"', 'x <- [a] match 1 default "a"'],
  ['file/unknown-option', 'x <- [a] «Create-Only»', 'x <- [a] create-only'],
  ['file/unknown-option', 'x <- [a] «create only»', 'x <- [a] create-only'],
  ['file/unknown-option', 'x <- [a] «something»', null],
  ['file/duplicate-option', 'x <- [a] match 1 «match 2»', null],
  ['file/duplicate-option', 'x <- [a] default "a" match 1 «default ""»', null],
  ['file/duplicate-option', 'x <- [a] create-only «flow ObjectAddOnly»', null],
  ['file/unknown-flow', 'x <- [a] flow «Sometimes»', null],
  ['file/unknown-flow', 'x <- [a] flow «multiValueAddOnly»', 'x <- [a] flow MultiValueAddOnly'],
  ['file/unknown-action', 'actions Create, «Add»', 'actions Create, Create'],
  ['file/unknown-action', 'actions «create», Update', 'actions Create, Update'],
  ['file/unknown-action', 'actions Create, «Frobnicate»', null],
  ['file/word-case', 'x <- «None»', 'x <- none'],
  ['file/word-case', 'mapping "A" «Disabled»', 'mapping "A" disabled'],
  ['file/unexpected-text', 'profile a «b c»', null],
  ['file/unexpected-text', 'rule "A" «"B"»', null],
  ['file/unexpected-text', 'x <- [a] match 1 «"b"»', null],
  ['file/unexpected-text', 'x <- [a] match 1«,» create-only', null],
  ['file/unexpected-text', 'actions Create «Update»', 'actions Create, Update'],
  ['file/unexpected-text', 'actions Create,«,» Update', 'actions Create, Update'],
  ['file/unexpected-text', 'actions Create«,»', 'actions Create'],
  ['file/unexpected-text', 'scope\ncity EQUALS "A" «"B"»', 'scope\ncity EQUALS "A", "B"'],
  ['file/unexpected-text', 'scope\ncity EQUALS "A"«,»', 'scope\ncity EQUALS "A"'],
  ['file/duplicate-line', 'profile a\n«profile b»', null],
  ['file/duplicate-line', 'actions Create\n«actions Update»', null],
  ['file/missing-mapping-line', 'User -> A\nx <- [a]\n\n«Group -> B»', 'User -> A\nx <- [a]\n\nmapping\nGroup -> B'],
  ['file/clause-outside-scope', '«city EQUALS "A"»', null],
  ['file/clause-outside-scope', 'scope\nx <- [a]\n«city IS NOT NULL»', null],
  ['file/missing-operator', 'scope\n«city "A"»', null],
  ['file/missing-operator', 'scope\n«city»', null],
  ['file/invisible-character', 'x«\u00a0»<- [a]', 'x <- [a]'],
  ['file/invisible-character', 'user«\u200b»Name <- [a]', 'userName <- [a]'],
  ['file/invisible-character', '«\u200b»profile a', 'profile a'],
  ['file/invisible-character', 'x«\u200b\u00a0\u200b»<- [a]', 'x <- [a]'],
  ['file/invisible-character', 'mapping«\u2003»"A"', 'mapping "A"'],
  ['file/suppression-form', '«# mapwright-ignore map/no-matching»\nx <- [a]', null],
  ['file/suppression-form', '«# mapwright-ignore»\nx <- [a]', null],
  ['file/suppression-form', '«# mapwright-ignore: because»\nx <- [a]', null],
  ['file/suppression-place', 'x <- [a] «# mapwright-ignore map/no-matching: by hand»', null],
  ['file/suppression-place', '«# mapwright-ignore map/no-matching: by hand»\n\nx <- [a]', null],
];

describe('each mistake is one problem', () => {
  it.each(table)('%s: %j', (code, source, fixed) => {
    const { text, spans } = marked(source);
    const { problems } = readMappingFile(text);
    expect(problems.map((problem) => `${problem.code} ${JSON.stringify(markSpans(text, [problem.span]))}`)).toEqual([`${code} ${JSON.stringify(markSpans(text, spans))}`]);
    const [problem] = problems;
    expect(problem?.edits === undefined ? null : applyEdits(text, problem.edits)).toBe(fixed);
    expect(problem?.fixTitle === undefined).toBe(fixed === null);
  });

  it.each(table.filter(([, , fixed]) => fixed !== null))('the repair of %s in %j leaves no problem of that kind', (code, _, fixed) => {
    const codes = readMappingFile(fixed ?? '').problems.map((problem) => problem.code);
    expect(codes).not.toContain(code);
  });

  it('every code has an example here', () => {
    const shown = new Set(table.map(([code]) => code));
    expect(Object.keys(FILE_PROBLEMS).filter((code) => !shown.has(code as keyof typeof FILE_PROBLEMS))).toEqual([]);
  });

  it('messages are sentences in a calm voice', () => {
    for (const [, source] of table) {
      for (const { message } of readMappingFile(marked(source).text).problems) expect(message).toMatch(/^[^!]+[.?]$/);
    }
  });
});

describe('many mistakes', () => {
  it('are all reported, in text order', () => {
    const { problems } = readMappingFile('profil a\nx <- [a] mach 1 flow foo\n<- [b]\nrule X\n');
    expect(problems.map(({ code }) => code)).toEqual(['file/unknown-line', 'file/unknown-option', 'file/unknown-flow', 'file/missing-name', 'file/missing-quotes']);
  });

  it('a pasted document of another kind is reported once', () => {
    const { problems } = readMappingFile('profile a\n\n<xml>\n  <a/>\n\n</xml>\n');
    expect(problems.map(({ code }) => code)).toEqual(['file/unknown-line']);
  });
});
