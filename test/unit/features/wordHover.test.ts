import { describe, expect, it } from 'vitest';
import { hoverAt } from '../../../server/src/features/hover/hover.ts';
import { open } from '../../support/documents.ts';
import { expressionInManifest } from '../../support/expressionInManifest.ts';
import { withCursor } from '../../support/marked.ts';
import { WHOLE_SCHEMA } from '../../support/mutatedDocuments.ts';

function helpAt(source: string, name: string): { readonly about: string; readonly markdown: string } | null {
  const { text, offset } = withCursor(source);
  const found = hoverAt(open(text, { name }), offset);
  return found === null ? null : { about: text.slice(found.span.start, found.span.end), markdown: found.markdown };
}

describe('words of a mapping file are explained', () => {
  it.each([
    ['pro¦file generic-scim', 'profile', 'The target app'],
    ['¦mapping "Users" disabled', 'mapping', 'Begins an object mapping'],
    ['mapping "Users" dis¦abled', 'disabled', 'switched off'],
    ['rule¦ "R"', 'rule', 'synchronization rule'],
    ['mapping "M"\n  act¦ions Create', 'actions', 'target object actions'],
    ['mapping "M"\n  actions Create, Up¦date', 'Update', 'may change accounts'],
    ['sco¦pe "S"\n  city IS NOT NULL', 'scope', 'scoping filter'],
    ['scope "S"\n  city IS NOT¦ NULL', 'IS NOT NULL', 'There is a value.'],
    ['scope "S"\n  city REG¦EX MATCH "^a"', 'REGEX MATCH', '.NET regular expression'],
    ['title <- [jobTitle] mat¦ch 1', 'match', 'matching precedence'],
    ['title <- [jobTitle] def¦ault "x"', 'default', 'Default value if null'],
    ['title <- [jobTitle] create-¦only', 'create-only', 'only during object creation'],
    ['title <- [jobTitle] fl¦ow FlowAlways', 'flow', 'Another flow type'],
    ['title <- [jobTitle] flow Flow¦Always', 'FlowAlways', 'sent with every evaluation'],
    ['title <- no¦ne default "x"', 'none', 'mapping type None'],
  ])('%s', (source, about, wanted) => {
    expect(helpAt(`${source}\n`, 'a.entramap')).toEqual({ about, markdown: expect.stringContaining(wanted) as string });
  });
  it.each(['title <- [jobTitle] default "mat¦ch"', 'title <- [jobTitle] # mat¦ch 1', '# sco¦pe', 'mapping "dis¦abled"'])('but not in texts and comments: %s', (source) => {
    expect(helpAt(`${source}\n`, 'a.entramap')).toBeNull();
  });
});

describe('operators and constants of an expression are explained', () => {
  it.each([
    ['IIF([city] ¦= "x", "a", "b")', '=', '**`=`** equal'],
    ['IIF([city] <¦> "x", "a", "b")', '<>', 'not equal'],
    ['Left([city], ¦3)', '3', '`** of Left'],
    ['Append([city], "a¦b")', '"ab"', '`suffix`** of Append'],
    ['InStr([city], "a", 1, vbText¦Compare)', 'vbTextCompare', '`compareType`** of InStr'],
    ['"a¦b"', '"ab"', 'every user gets this text'],
  ])('%s', (source, about, wanted) => {
    expect(helpAt(`title <- ${source}\n`, 'a.entramap')).toEqual({ about, markdown: expect.stringContaining(wanted) as string });
    expect(helpAt(expressionInManifest(source), 'a.json')?.markdown).toContain(wanted);
  });
});

it('the operator of a filter in a manifest is explained', () => {
  expect(helpAt(WHOLE_SCHEMA.replace('"REGEX MATCH"', '"REG¦EX MATCH"'), 'a.json')?.markdown).toContain('fits this .NET regular expression');
});
