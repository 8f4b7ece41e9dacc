import { describe, expect, it } from 'vitest';
import { readMappingFile } from '../../../server/src/mappingFile/readMappingFile.ts';
import { meaningOf } from '../../../server/src/mappingFile/meaning.ts';
import { genericExample, qlikExample } from './examples.ts';
import { outline } from './outline.ts';

describe('the examples of the design', () => {
  it('reads the mapping file for Qlik Cloud', () => {
    const { problems, model } = readMappingFile(qlikExample);
    expect(problems).toEqual([]);
    expect(meaningOf(model)).toEqual({
      profile: 'qlik-cloud',
      scratch: [],
      rules: [
        {
          name: null,
          objectMappings: [
            {
              name: null,
              enabled: true,
              sourceObjectName: 'User',
              targetObjectName: null,
              flowTypes: null,
              groups: [],
              attributeMappings: [
                plain('userName', '[objectId]', { matchingPriority: 2 }),
                plain('active', 'Switch([IsSoftDeleted], , "False", "True", "True", "False")'),
                plain('emails[type eq "work"].value', '[mail]', { matchingPriority: 1 }),
                plain('name.formatted', 'Join(" ", [givenName], [surname])'),
                plain('externalId', '[objectId]'),
              ],
            },
          ],
        },
      ],
    });
  });

  it('reads the mapping file with headers, filters and options', () => {
    const { problems, model } = readMappingFile(genericExample);
    expect(problems).toEqual([]);
    expect(meaningOf(model)).toEqual({
      profile: 'generic-scim',
      scratch: ['Left([surname], 3)'],
      rules: [
        {
          name: null,
          objectMappings: [
            {
              name: 'Provision Microsoft Entra ID Users',
              enabled: true,
              sourceObjectName: 'User',
              targetObjectName: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
              flowTypes: ['Add', 'Update', 'Delete'],
              groups: [
                {
                  name: 'Sales in Lund',
                  clauses: [
                    { attribute: 'department', operator: 'EQUALS', values: ['Sales'] },
                    { attribute: 'city', operator: 'IS NOT NULL', values: null },
                  ],
                },
              ],
              attributeMappings: [
                plain('userName', '[userPrincipalName]', { matchingPriority: 1 }),
                plain('displayName', 'Coalesce([displayName], Join(" ", [givenName], [surname]))'),
                plain('title', '[jobTitle]', { defaultValue: 'unknown', flowType: 'ObjectAddOnly' }),
                plain('timezone', null, { defaultValue: 'Europe/Stockholm' }),
              ],
            },
          ],
        },
      ],
    });
  });

  it('keeps an expression of several lines as it stands, line ends included', () => {
    const { model } = readMappingFile(genericExample);
    const mapping = model.rules[0]?.objectMappings[0]?.attributeMappings[1];
    if (mapping?.source.kind !== 'expression') throw new Error('No expression was read.');
    const { text, span, map } = mapping.source.expression;
    expect(text).toBe('Coalesce(\n                    [displayName],\n                    Join(" ", [givenName], [surname]))');
    expect(genericExample.slice(span.start, span.end)).toBe(text);
    expect(map).toEqual({ kind: 'identity', start: span.start });
  });
});

function plain(target: string, source: string | null, more: object = {}) {
  return { target, source, matchingPriority: 0, defaultValue: null, flowType: 'Always', flowBehavior: 'FlowWhenChanged', ...more };
}

// One line for each statement: its kind and its parts. The text right of => has no problem.
describe('statements', () => {
  const table: readonly (readonly [text: string, statements: string])[] = [
    ['profile qlik-cloud', 'profile qlik-cloud'],
    ['profile "my profile"  # note', 'profile my profile # note'],
    ['rule "USER_OUTBOUND_USER"', 'rule USER_OUTBOUND_USER'],
    ['mapping', 'mapping'],
    ['mapping "A" disabled', 'mapping A disabled'],
    ['mapping disabled', 'mapping disabled'],
    ['mapping "disabled"', 'mapping "disabled"'],
    ['mapping "A # B" # C', 'mapping A # B # C'],
    ['User -> urn:a:b:2.0:User', 'objects User -> urn:a:b:2.0:User'],
    ['User->Group', 'objects User -> Group'],
    ['"" -> "my group"', 'objects  -> my group'],
    ['actions Create', 'actions Add'],
    ['actions Create,Update , Delete', 'actions Add Update Delete'],
    ['actions None', 'actions'],
    ['scope', 'scope'],
    ['scope "Sales \\"A\\""', 'scope Sales "A"'],
    ['scope\ncity IS NOT NULL', 'scope\nclause city|IS NOT NULL'],
    ['scope\ncity EQUALS "A", "B, C"', 'scope\nclause city|EQUALS|A|B, C'],
    ['scope\nlevel !& "1"', 'scope\nclause level|!&|1'],
    ['scope\nx SOMETHING ELSE "1"', 'scope\nclause x|SOMETHING ELSE|1'],
    ['scope\n"my attribute" IS TRUE', 'scope\nclause my attribute|IS TRUE'],
    ['scope\nemails[type eq "work"].value EQUALS ""', 'scope\nclause emails[type eq "work"].value|EQUALS|'],
    ['scope\na = "1"', 'scope\nclause a|=|1'],
    ['scope\n\n# note\nscope EQUALS "x"', 'scope\nblank\ncomment # note\nclause scope|EQUALS|x'],
    ['userName <- [mail]', 'assign userName|[mail]'],
    ['userName<-[mail]', 'assign userName|[mail]'],
    ['"display name" <- [mail]', 'assign display name|[mail]'],
    ['emails[type eq "a <- b"].value <- [mail]', 'assign emails[type eq "a <- b"].value|[mail]'],
    ['match <- [mail]', 'assign match|[mail]'],
    ['scope <- [mail]', 'assign scope|[mail]'],
    ['profile   <- [mail]', 'assign profile|[mail]'],
    ['a#b <- [mail]', 'assign a#b|[mail]'],
    ['x <- none', 'assign x|none'],
    ['x <- %DomainFQDN%', 'assign x|%DomainFQDN% without text'],
    ['x <- Join("@", [a], %DomainFQDN%)', 'assign x|Join("@", [a], %DomainFQDN%)'],
    ['x <- "a # b"', 'assign x|"a # b"'],
    ['x <- [a # b] # c', 'assign x|[a # b] # c'],
    ['x <- "a" # match 1', 'assign x|"a" # match 1'],
    ['x <- IIF([a]<-1, "b", "c")', 'assign x|IIF([a]<-1, "b", "c")'],
    ['x <- "a \\" match 1"', 'assign x|"a \\" match 1"'],
    ['x <- [a] match 1', 'assign x|[a]|match 1'],
    ['x <- [a]match 1', 'assign x|[a]|match 1'],
    ['x <- [a] match 0', 'assign x|[a]|match 0'],
    ['x <- [a] default ""', 'assign x|[a]|default ""'],
    ['x <- none default "a # b" # c', 'assign x|none|default "a # b" # c'],
    ['x <- [a] create-only', 'assign x|[a]|create-only'],
    ['x <- [a] flow MultiValueAddOnly', 'assign x|[a]|flow MultiValueAddOnly'],
    ['x <- [a] flow FlowAlways create-only default "b" match 3', 'assign x|[a]|flow FlowAlways|create-only|default "b"|match 3'],
    ['x <- [a] flow ValueAddOnly flow FlowAlways', 'assign x|[a]|flow ValueAddOnly|flow FlowAlways'],
    ['x <- match match 1', 'assign x|match|match 1'],
    ['x <- match', 'assign x|match'],
    ['x <- match("a")', 'assign x|match("a")'],
    ['x <- Best choice match 1', 'assign x|Best choice|match 1'],
    ['x <- Senior Engineer', 'assign x|Senior Engineer'],
    ['x <- [a] = "b" match 1', 'assign x|[a] = "b"|match 1'],
    ['x <- [a] eq "b"', 'assign x|[a] eq "b"'],
    ['x <- [a] AND [b]', 'assign x|[a] AND [b]'],
    ['x <- Append([a], "b") Append([c], "d")', 'assign x|Append([a], "b") Append([c], "d")'],
    ['x <- http://host/path match 1', 'assign x|http://host/path|match 1'],
    ['x <-\n  [a]  match 1', 'assign x|[a]|match 1'],
    ['x <- # why\n\n# because\n  [a]', 'assign x|[a] #< # why #< # because'],
    ['x <- Trim(\n  [a]\n)\ny <- [b]', 'assign x|Trim(⏎  [a]⏎)\nassign y|[b]'],
    ['x <- Trim(\n\n[a]) default "b"', 'assign x|Trim(⏎⏎[a])|default "b"'],
    ['x <- Trim\n ([a])', 'assign x|Trim⏎ ([a])'],
    ['x <- Trim(\n# no comment\n[a])', 'assign x|Trim(⏎# no comment⏎[a])'],
    ['x <-\ny <- [b]', 'assign x|\nassign y|[b]'],
    ['x <-\n\n= [b]', 'assign x|\nblank\nscratch [b]'],
    ['x <- Append("(", [a])\ny <- [b]', 'assign x|Append("(", [a])\nassign y|[b]'],
    ['x <- Append(“(”, [a])\ny <- [b]', 'assign x|Append(“(”, [a])\nassign y|[b]'],
    ["x <- Append('(', [a])\ny <- [b]", "assign x|Append('(', [a])\nassign y|[b]"],
    ['x <- Append(\\"(\\", [a])\ny <- [b]', 'assign x|Append(\\"(\\", [a])\nassign y|[b]'],
    ['x <- Trim([a]))\ny <- [b]', 'assign x|Trim([a]))\nassign y|[b]'],
    ['= Left([a], 3) # note', 'scratch Left([a], 3) # note'],
    ['= Left(\n[a], 3)', 'scratch Left(⏎[a], 3)'],
    ['=', 'scratch'],
    ['= [a] match 1', 'scratch [a] match 1'],
    ['#a', 'comment #a'],
    ['\ufeffprofile a', 'profile a'],
    ['\tx\t<-\t[a]\tmatch\t1\t', 'assign x|[a]|match 1'],
  ];

  it.each(table)('%j', (text, statements) => {
    const document = readMappingFile(text);
    expect(outline(document)).toBe(statements);
    expect(document.problems).toEqual([]);
  });

  it.each(table)('%j with other line ends', (text, statements) => {
    const document = readMappingFile(text.replaceAll('\n', '\r\n') + '\r\n');
    expect(outline(document)).toBe(statements);
    expect(document.problems).toEqual([]);
  });
});

// Broken text: what is read of it all the same. The lines below it must come out whole.
describe('recovery', () => {
  const table: readonly (readonly [text: string, statements: string])[] = [
    ['x <- Trim([a]\ny <- [b]', 'assign x|Trim([a]\nassign y|[b]'],
    ['x <- Trim([a]   match 1\ny <- [b]', 'assign x|Trim([a]|match 1\nassign y|[b]'],
    ['x <- Trim([a]   default "c" create-only # note\ny <- [b]', 'assign x|Trim([a]|default "c"|create-only # note\nassign y|[b]'],
    ['x <- Trim([a]  # note\n\n# other\nmapping "A"', 'assign x|Trim([a] # note\nblank\ncomment # other\nmapping A'],
    ['x <- Trim(\n[a]\n\n# other', 'assign x|Trim(⏎[a]\nblank\ncomment # other'],
    ['x <- Trim(\nUser -> B', 'assign x|Trim(\nobjects User -> B'],
    ['x <- Trim(\nactions Create', 'assign x|Trim(\nactions Add'],
    ['x <- Append([a, "b")   match 1\ny <- [b]', 'assign x|Append([a, "b")|match 1\nassign y|[b]'],
    ['x <- [a   match 1\ny <- [b]', 'assign x|[a|match 1\nassign y|[b]'],
    ['x <- "a   match 1\ny <- [b]', 'assign x|"a   match 1\nassign y|[b]'],
    ['x <- Append([a], "b)\ny <- [b]', 'assign x|Append([a], "b)\nassign y|[b]'],
    ['display name <- [a]', 'assign display name|[a]'],
    ['[name] <- [a]', 'assign [name]|[a]'],
    ['"name <- [a]', 'assign name|[a]'],
    ['a[b <- [a]', 'assign a[b|[a]'],
    ['<- [a]\ny <- [b]', 'assign |[a]\nassign y|[b]'],
    ['x <- default "a"', 'assign x|missing|default "a"'],
    ['x <- None', 'assign x|none'],
    ['x <- [a] mach 1 create-only', 'assign x|[a]|create-only'],
    ['x <- [a] default Senior Engineer create-only', 'assign x|[a]|default "Senior Engineer"|create-only'],
    ['rule A B', 'rule A B'],
    ['mapping My Users disabled', 'mapping My Users disabled'],
    ['mapping "A', 'mapping A'],
    ['scope\ncity\ncity "A"', 'scope\nclause city|\nclause city||A'],
    ['scope\ncity EQUALS "A" "B"', 'scope\nclause city|EQUALS|A|B'],
    ['city EQUALS "A"', 'clause city|EQUALS|A'],
    ['userName = [a]\ny <- [b]', 'unknown\nassign y|[b]'],
    ['{"a": 1}', 'unknown'],
  ];

  it.each(table)('%j', (text, statements) => {
    const document = readMappingFile(text);
    expect(outline(document)).toBe(statements);
  });
});
