import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../server/src/expression/parse.ts';
import { compact } from './compact.ts';

const ROWS: readonly (readonly [text: string, tree: string])[] = [
  // Calls and arguments
  ['Now()', '(Now)'],
  ['Now ( )', '(Now)'],
  ['Append([a], "x")', '(Append [a] "x")'],
  ['Switch\n\t(\r\n  [a]\n,\n"x" )', '(Switch [a] "x")'],
  ['Replace([a], "-", , , "_", , )', '(Replace [a] "-" _ _ "_" _ _)'],
  ['Replace([a],"-",,,"_",,)', '(Replace [a] "-" _ _ "_" _ _)'],
  ['Join(,)', '(Join _ _)'],
  ['A(B(C([d])), E(F()))', '(A (B (C [d])) (E (F)))'],
  // Attributes
  ['[mail]', '[mail]'],
  ['[msDS-cloudExtensionAttribute1]', '[msDS-cloudExtensionAttribute1]'],
  ['[extension_9d98asdfl15980a_name]', '[extension_9d98asdfl15980a_name]'],
  ['[urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department]', '[urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department]'],
  ['[emails[type eq "work"].value]', '[emails[type eq "work"].value]'],
  ['[emails[type eq "a]b"].value]', '[emails[type eq "a]b"].value]'],
  ['[name.givenName]', '[name.givenName]'],
  ['[display name]', '[display name]'],
  ['[Größe]', '[Größe]'],
  // Strings
  ['""', '""'],
  ['"a,b)(c[d]"', '"a,b)(c[d]"'],
  [String.raw`"a\"b\\c"`, String.raw`"a\"b\\c"`],
  [String.raw`"\\d{10}"`, String.raw`"\\d{10}"`],
  [String.raw`"\\\\"`, String.raw`"\\\\"`],
  ['"line one\nline two"', '"line one\\nline two"'],
  ['Join("\n", [a], [b])', '(Join "\\n" [a] [b])'],
  [`"['-]+"`, `"['-]+"`],
  ['"&amp; <br> // # ; AND “x” %p% $v"', '"&amp; <br> // # ; AND “x” %p% $v"'],
  ['"👩\u200d💻"', '"👩\u200d💻"'],
  // Numbers
  ['Mid([a], 1, 1000)', '(Mid [a] 1 1000)'],
  ['DateAdd("d", -10, Now())', '(DateAdd "d" -10 (Now))'],
  ['BitAnd(&HF, &hf7)', '(BitAnd 15 247)'],
  ['Left([a], 99999999999999999999)', '(Left [a] 99999999999999999999)'],
  // Bare words and parameters
  ['InStr([a], "x", , vbTextCompare)', '(InStr [a] "x" _ vbTextCompare)'],
  ['IIF([a] = "x", True, IgnoreAttributeFlow)', '(IIF <[a] = "x"> True IgnoreAttributeFlow)'],
  ['Append([a], %DomainFQDN%)', '(Append [a] %DomainFQDN%)'],
  ['Append([a], %Domain.FQDN%)', '(Append [a] %Domain.FQDN%)'],
  // Comparisons
  ['IIF([a]="x", "y", "z")', '(IIF <[a] = "x"> "y" "z")'],
  ['CBool([a] <> [b])', '(CBool <[a] <> [b]>)'],
  ['[a] >= 1', '<[a] >= 1>'],
  ['[a]<-1', '<[a] < -1>'],
  ['A([a] > 1, [b] < 2, [c] <= 3)', '(A <[a] > 1> <[b] < 2> <[c] <= 3>)'],
  ['DateDiff("d", Now(), CDate([d])) >= 0', '<(DateDiff "d" (Now) (CDate [d])) >= 0>'],
  ['[a] = [b] = [c]', '<<[a] = [b]> = [c]>'],
  // Groups
  ['([a])', '{[a]}'],
  ['IIF(([a] = "x"), (("y")), "z")', '(IIF {<[a] = "x">} {{"y"}} "z")'],
];

describe('a well-formed expression has its tree and no problem', () => {
  it.each(ROWS)('%s', (text, tree) => {
    const parsed = parseExpression(text);
    expect(parsed.problems).toEqual([]);
    expect(compact(parsed.root)).toBe(tree);
    expect(parsed.text).toBe(text);
  });
});

describe('a node knows where its parts stand', () => {
  const text = 'Append ([mail], , "x")';
  const { root } = parseExpression(text);
  const cut = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);

  it('a call', () => {
    if (root.kind !== 'call') throw new Error('not a call: ' + root.kind);
    expect([root.span, root.nameSpan, root.openSpan].map(cut)).toEqual([text, 'Append', '(']);
    expect(root.closeSpan && cut(root.closeSpan)).toBe(')');
    expect(root.separators).toEqual([{ start: 14, end: 15 }, { start: 16, end: 17 }]);
    expect(root.arguments.map(({ span }) => cut(span))).toEqual(['[mail]', '', '"x"']);
  });

  it('an empty argument stands right behind the comma before it', () => {
    expect(root.kind === 'call' && root.arguments[1]).toEqual({ kind: 'empty', span: { start: 15, end: 15 } });
  });

  it('an attribute', () => {
    const [attribute] = root.kind === 'call' ? root.arguments : [];
    expect(attribute).toEqual({
      kind: 'attribute',
      name: 'mail',
      closed: true,
      span: { start: 8, end: 14 },
      nameSpan: { start: 9, end: 13 },
    });
  });

  it('an operation', () => {
    const { root: operation } = parseExpression('[a] <> 1');
    if (operation.kind !== 'operation') throw new Error('not an operation: ' + operation.kind);
    expect([operation.span, operation.operatorSpan, operation.left.span, operation.right.span]).toEqual([
      { start: 0, end: 8 },
      { start: 4, end: 6 },
      { start: 0, end: 3 },
      { start: 7, end: 8 },
    ]);
  });
});
