import fc from 'fast-check';

/** Names that the language allows, in brackets and bare. */
const attribute = fc.constantFrom('[mail]', '[a]', '[msDS-x]', '[urn:a:2.0:User:b]', '[emails[type eq "work"].value]');
const name = fc.constantFrom('Join', 'IIF', 'Switch', 'Now', 'A', 'Größe_1');
const comparison = fc.constantFrom('=', '<>', '>', '>=', '<', '<=');
const string = fc
  .string({ unit: fc.constantFrom('a', ' ', ',', '(', ')', '[', ']', '\\\\', '\\"', "'", '&', '%', '#', '\n', 'é', '\u201c', '\ud83d\ude00') })
  .map((content) => '"' + content + '"');
const leaf = fc.oneof(attribute, string, fc.constantFrom('1', '-10', '&HF7', 'vbTextCompare', '%DomainFQDN%'));
const gap = fc.constantFrom('', ' ', '\n  ', '\t');

/** Texts of well-formed expressions, at most a few levels deep. */
export const wellFormed: fc.Arbitrary<string> = fc.letrec<{ expression: string; operand: string }>((tie) => ({
  expression: fc.oneof(
    { weight: 4, arbitrary: tie('operand') },
    { weight: 1, arbitrary: fc.tuple(tie('operand'), gap, comparison, gap, tie('operand')).map((parts) => parts.join('')) },
  ),
  operand: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc
      .tuple(name, gap, fc.array(fc.oneof({ weight: 5, arbitrary: tie('expression') }, { weight: 1, arbitrary: fc.constant('') }), { maxLength: 6 }), gap)
      .map(([callee, before, list, between]) => callee + before + '(' + list.join(between + ',' + between) + ')'),
    tie('expression').map((inner) => '(' + inner + ')'),
  ),
})).expression;

const PIECES = [
  '[mail]', '[a', '[]', ']', '"x"', '"', '"a, b', "'y'", "'", '\u201cz\u201d', '\u201c', '\u00ab', '(', ')', ',', ';', '=', '==', '<>', '<', '>=', '!=', '!', '&&', '||',
  '&', '+', '-', '*', '/', '--', '//', '#', '/*', '*/', 'AND', 'or', 'NOT', 'eq', '-eq', 'Append', 'Join(', 'IIF(', 'Switch(', 'contoso.com', 'hello', '1', '-5', '&HF',
  '1.5', '%p%', '%', '$item', '$', '\\"', '\\', '\\n', '&quot;', '&lt;', '&amp;', '<br>', '\u00a0', '\u200b', '\ufeff', '\n', '\r\n', ' ', '  ', '{', '}', '@', '`', ':',
  '\ud83d', 'é', '，', '（', '≠', '\\u0022', '"\\d"', 'http://x', '[e[t eq "w"].v]', '[e[t eq ',
] as const;

/** Pieces of expressions, right and wrong, in any order. */
export const tokenSoup: fc.Arbitrary<string> = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));

/** Well-formed texts with one stretch cut out or one piece put in: what a text looks like while it is being typed. */
export const damaged: fc.Arbitrary<string> = fc
  .tuple(wellFormed, fc.nat(), fc.nat({ max: 5 }), fc.constantFrom('', ...PIECES))
  .map(([text, place, length, piece]) => {
    const at = place % (text.length + 1);
    return text.slice(0, at) + piece + text.slice(at + length);
  });

/** Any text at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }), tokenSoup, damaged);
