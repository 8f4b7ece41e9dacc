import { describe, expect, it } from 'vitest';
import { formatMappingFile } from '../../../server/src/mappingFile/format.ts';
import { genericExample, qlikExample } from './examples.ts';

describe('formatting', () => {
  it('leaves the examples of the design as they are', () => {
    expect(formatMappingFile(qlikExample)).toBe(qlikExample);
    expect(formatMappingFile(genericExample)).toBe(genericExample);
  });

  it('gives them back from a careless layout', () => {
    const careless = qlikExample.replace(/ {2,}/g, ' ').replace(/, /g, ' ,').replace(/\n\n/g, '\n\n\n');
    expect(careless).not.toBe(qlikExample);
    expect(formatMappingFile(careless)).toBe(qlikExample);
  });

  const table: readonly (readonly [what: string, before: string, after: string])[] = [
    ['nothing', '', ''],
    ['blank lines only', '\n \n\n', ''],
    ['words', 'profile   a\nmapping  "A"   disabled\nUser->B\nactions Create,Update\nscope  "S"\ncity   IS   NULL\ncity EQUALS "a","b"', 'profile a\nmapping "A" disabled\n  User -> B\n  actions Create, Update\n  scope "S"\n    city IS NULL\n    city EQUALS "a", "b"\n'],
    ['a file without headers', '  scope\n city IS NULL\n\n   x <- [a]', 'scope\n  city IS NULL\n\nx  <- [a]\n'],
    ['columns', 'x <- [a] match 1\nlonger <- [bcd] default "e" create-only', 'x       <- [a]     match 1\nlonger  <- [bcd]   default "e"  create-only\n'],
    ['blocks on their own', 'x <- [a]\n\nlonger <- [bcd]', 'x  <- [a]\n\nlonger  <- [bcd]\n'],
    ['a comment in a block', 'mapping\nx <- [a]\n# why\nlonger <- [b]', 'mapping\n  x       <- [a]\n  # why\n  longer  <- [b]\n'],
    ['comments above', '# file\nprofile a\n# mapping\nmapping\n# first\n\nx <- [a]\n# end', '# file\nprofile a\n# mapping\nmapping\n  # first\n\n  x  <- [a]\n# end\n'],
    ['comments behind', 'x <- [a] # one\nlonger <- [b] match 1    # two', 'x       <- [a]            # one\nlonger  <- [b]   match 1  # two\n'],
    ['a comment behind a header stays in its column', 'profile   a     # note', 'profile a       # note\n'],
    ['long names stand out', `${'a'.repeat(41)} <- [b]\nx <- [c]`, `${'a'.repeat(41)}  <- [b]\nx  <- [c]\n`],
    ['long sources stand out', `x <- "${'a'.repeat(80)}" match 1\ny <- [c] match 2`, `x  <- "${'a'.repeat(80)}"   match 1\ny  <- [c]   match 2\n`],
    ['spacing of expressions', 'x <- Join( " " ,[a],[b] )\ny <- IIF([a]="b",,"c")', 'x  <- Join(" ", [a], [b])\ny  <- IIF([a] = "b", , "c")\n'],
    ['options on a line of their own are a mistake and stay', 'x <-\n     [a]\n       match 1', 'x  <- [a]\n       match 1\n'],
    ['an expression that begins on a later line', 'x <-\n     [a]  match 1', 'x  <- [a]   match 1\n'],
    ['a comment between arrow and expression', 'x <- # why\n [a]', 'x <- # why\n [a]\n'],
    ['an expression broken by hand stays broken', 'x <- Trim(\n[a])', 'x  <- Trim(\n        [a])\n'],
    [
      'a long expression',
      'displayName <- Switch([department], "Other department", "Sales", "The sales department", "Research", "The research department")',
      'displayName  <- Switch(\n                  [department],\n                  "Other department",\n                  "Sales", "The sales department",\n                  "Research", "The research department")\n',
    ],
    ['a broken statement is left alone', '  x   <- [a] mach 1\n  profil   a\n  y   <- Trim([b]\nz   <- [c]', '  x   <- [a] mach 1\n  profil   a\n  y   <- Trim([b]\nz  <- [c]\n'],
    ['a string over two lines is left alone', 'x   <- Append([a], "b\n   c")', 'x   <- Append([a], "b\n   c")\n'],
    ['quotes round names stay', '"x" <- [a]', '"x"  <- [a]\n'],
    ['a byte order mark', '\ufeff\n\nx <- [a]', '\ufeffx  <- [a]\n'],
    ['other line ends', 'x <- Trim(\r\n[a])\r\ny <- [b]', 'x  <- Trim(\r\n        [a])\r\ny  <- [b]\r\n'],
    ['mixed line ends', 'x <- [a]\r\n# c\ny <- [b]\r', 'x  <- [a]\r\n# c\r\ny  <- [b]\r\n'],
    ['scratch lines', 'mapping\n  =   Left( [a],3 )', 'mapping\n= Left([a], 3)\n'],
  ];
  it.each(table)('%s', (_, before, after) => {
    expect(formatMappingFile(before)).toBe(after);
    expect(formatMappingFile(after)).toBe(after);
  });
});
