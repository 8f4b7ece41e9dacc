import { describe, expect, it } from 'vitest';
import { attributeReferences } from '../../../server/src/expression/attributeReferences.ts';
import { parseExpression } from '../../../server/src/expression/parse.ts';
import { argumentAt, children, nodeAt, sameStructure, walk } from '../../../server/src/expression/walk.ts';
import { withCursor } from '../../support/marked.ts';
import { compact } from './compact.ts';

describe('walk', () => {
  it('visits parents first, in text order, and tells the parent', () => {
    const visited: string[] = [];
    walk(parseExpression('A([b] = 1, (C()))').root, (node, parent) => visited.push(node.kind + ' in ' + (parent?.kind ?? 'nothing')));
    expect(visited).toEqual([
      'call in nothing',
      'operation in call',
      'attribute in operation',
      'number in operation',
      'group in call',
      'call in group',
    ]);
  });

  it.each(['[a]', '"a"', '1', 'a', '%a%'])('%s has no children', (text) => {
    expect(children(parseExpression(text).root)).toEqual([]);
  });
});

describe('nodeAt', () => {
  it.each([
    ['Append([ma¦il], "x")', ['Append', '[mail]']],
    ['¦Append([mail])', ['Append']],
    ['App¦end([mail])', ['Append']],
    ['Append(¦[mail])', ['Append', '[mail]']],
    ['Append([mail]¦)', ['Append', '[mail]']],
    ['Append([mail])¦', ['Append']],
    ['Append([mail],¦ "x")', ['Append']],
    ['Append([mail], ,¦ "x")', ['Append']],
    ['Append([mail],¦, "x")', ['Append', '_']],
    ['A(B(C([d¦])))', ['A', 'B', 'C', '[d]']],
    ['A([b]¦=[c])', ['A', '=', '[b]']],
    ['A([b]=¦[c])', ['A', '=', '[c]']],
    ['A([b]¦"c")', ['A', '[b]']],
    ['A((b¦))', ['A', '()', 'b']],
    // Half typed: the call goes on to the end of the text.
    ['Join(" ", [a], ¦', ['Join']],
    ['Join(" ", [a¦', ['Join', '[a]']],
    ['Join(" ", Le¦', ['Join', 'Le']],
    [' ¦ [a]', []],
    ['[a] ¦', []],
  ])('%s', (source, path) => {
    const { text, offset } = withCursor(source);
    const names = nodeAt(parseExpression(text).root, offset).map((node) =>
      node.kind === 'call' ? node.name : node.kind === 'operation' ? node.operator : node.kind === 'group' ? '()' : compact(node).replace('?', ''),
    );
    expect(names).toEqual(path);
  });
});

describe('argumentAt', () => {
  it.each([
    ['Ap¦pend([a], "x")', undefined],
    ['Append¦([a], "x")', undefined],
    ['Append(¦[a], "x")', 0],
    ['Append([a]¦, "x")', 0],
    ['Append([a],¦ "x")', 1],
    ['Append([a], "x"¦)', 1],
    ['Append([a], "x")¦', undefined],
    ['Now(¦)', 0],
    ['Replace([a], , ¦', 2],
    ['Replace(¦', 0],
    ['Join("a, b¦", [c])', 0],
    ['Join(Left([a], 1), ¦)', 1],
  ])('%s: %s', (source, index) => {
    const { text, offset } = withCursor(source);
    const { root } = parseExpression(text);
    expect(root.kind === 'call' ? argumentAt(root, offset) : 'no call').toBe(index);
  });
});

describe('sameStructure', () => {
  it.each([
    ['Append([a],"x")', 'Append ( [a] ,\n"x" )', true],
    ['A((b), %c%, 1, d = 2)', 'A( (b) , %c% , 1 , d=2 )', true],
    ['Append([a],"x")', 'Append([a],"X")', false],
    ['Append([a],"x")', 'Append([A],"x")', false],
    ['Append([a],"x")', 'append([a],"x")', false],
    ['Append([a],"x")', 'Append([a],"x",)', false],
    ['Append([a],)', 'Append([a],"")', false],
    ['Mid([a],1)', 'Mid([a],"1")', false],
    ['[a]=1', '[a]<>1', false],
    ['[a]=1', '[a]=2', false],
    ['([a])', '[a]', false],
    ['a', '%a%', false],
    ['a', '[a]', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameStructure(parseExpression(a).root, parseExpression(b).root)).toBe(same);
  });
});

describe('attributeReferences', () => {
  it('finds every reference, in text order, as often as it is written', () => {
    const { root } = parseExpression('IIF([a] = [b], Join("[c]", [a], (D([e[f eq "g"]]))), h)');
    expect(attributeReferences(root).map(({ name }) => name)).toEqual(['a', 'b', 'a', 'e[f eq "g"]']);
  });
});
