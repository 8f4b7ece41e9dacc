import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains } from '../../../server/src/base/span.ts';
import { applyEdits, overlap } from '../../../server/src/base/textEdit.ts';
import type { ExpressionNode, SyntaxProblem } from '../../../server/src/expression/ast.ts';
import { formatExpression } from '../../../server/src/expression/format.ts';
import { parseExpression } from '../../../server/src/expression/parse.ts';
import { printExpression } from '../../../server/src/expression/print.ts';
import { decodeString } from '../../../server/src/expression/stringLiteral.ts';
import { argumentAt, children, nodeAt, sameStructure, walk } from '../../../server/src/expression/walk.ts';
import { anyText, wellFormed } from './expressionArbitraries.ts';

const RUNS = { numRuns: Number(process.env['RUNS'] ?? 2000) };

describe('any text', () => {
  it('has a tree whose nodes lie in their parents, in text order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { root } = parseExpression(text);
        expect(contains({ start: 0, end: text.length }, root.span)).toBe(true);
        walk(root, (node) => {
          expect(node.span.start).toBeLessThanOrEqual(node.span.end);
          let from = node.span.start;
          for (const part of partsOf(node)) {
            expect(part.start).toBeGreaterThanOrEqual(from);
            expect(part.end).toBeGreaterThanOrEqual(part.start);
            from = part.end;
          }
          expect(from).toBeLessThanOrEqual(node.span.end);
        });
      }),
      RUNS,
    );
  });

  it('has problems whose spans and edits lie inside, in text order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { problems } = parseExpression(text);
        const whole = { start: 0, end: text.length };
        problems.forEach((problem, index) => {
          const edits = problem.edits ?? [];
          for (const span of [problem.span, ...edits.map((edit) => edit.span)]) {
            expect(span.start).toBeLessThanOrEqual(span.end);
            expect(contains(whole, span)).toBe(true);
          }
          expect(problem.span.start).toBeGreaterThanOrEqual(problems[index - 1]?.span.start ?? 0);
        });
      }),
      RUNS,
    );
  });

  it('has edits that do not overlap within one problem, and change something', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { edits = [] } of parseExpression(text).problems) {
          edits.forEach((edit, index) => expect(edits.slice(index + 1).some((other) => overlap(edit, other))).toBe(false));
          if (edits.length > 0) expect(applyEdits(text, edits)).not.toBe(text);
        }
      }),
      RUNS,
    );
  });

  it('reports no mistake twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const keys = parseExpression(text).problems.map(({ code, span }) => `${code} ${span.start}-${span.end}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      RUNS,
    );
  });

  it('prints as a text that prints the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const printed = printExpression(parseExpression(text).root);
        expect(printExpression(parseExpression(printed).root)).toBe(printed);
      }),
      RUNS,
    );
  });

  it('has strings whose value is that of their text, unless the text is escaped as a whole', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { root, problems } = parseExpression(text);
        if (problems.some(isTranscription)) return;
        walk(root, (node) => {
          if (node.kind === 'string' && node.closed) expect(decodeString(text.slice(node.span.start, node.span.end)).value).toBe(node.value);
        });
      }),
      RUNS,
    );
  });

  it('has a path of nodes at each place, and an argument at each place between parentheses', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { root } = parseExpression(text);
        for (let offset = 0; offset <= text.length; offset++) {
          for (const [index, node] of nodeAt(root, offset).entries()) {
            expect(index > 0 || node === root).toBe(true);
            const argument = node.kind === 'call' ? argumentAt(node, offset) : undefined;
            if (node.kind === 'call' && argument !== undefined) expect(argument).toBeLessThanOrEqual(Math.max(0, node.arguments.length - 1));
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a well-formed text', () => {
  it('has no problem', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        expect(parseExpression(text).problems).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is printed without a change of structure', () => {
    fc.assert(
      fc.property(wellFormed, (text) => {
        const { root } = parseExpression(text);
        expect(sameStructure(parseExpression(printExpression(root)).root, root)).toBe(true);
      }),
      RUNS,
    );
  });

  it('is laid out without a change of structure, and once for all', () => {
    fc.assert(
      fc.property(wellFormed, fc.integer({ min: 1, max: 60 }), (text, width) => {
        const { root } = parseExpression(text);
        const formatted = formatExpression(root, { width, indent: '  ' });
        const again = parseExpression(formatted);
        expect(again.problems).toEqual([]);
        expect(sameStructure(again.root, root)).toBe(true);
        expect(formatExpression(again.root, { width, indent: '  ' })).toBe(formatted);
      }),
      RUNS,
    );
  });
});

function isTranscription({ code }: SyntaxProblem): boolean {
  return code === 'expr/json-escaped-paste' || code === 'expr/html-escaped';
}

/** The spans of what a node consists of, in text order. */
function partsOf(node: ExpressionNode): readonly { readonly start: number; readonly end: number }[] {
  switch (node.kind) {
    case 'call': {
      const list = node.arguments.flatMap((argument, index) => [argument.span, ...node.separators.slice(index, index + 1)]);
      return [node.nameSpan, node.openSpan, ...list, ...(node.closeSpan === undefined ? [] : [node.closeSpan])];
    }
    case 'operation':
      return [node.left.span, node.operatorSpan, node.right.span];
    case 'attribute':
      return [node.nameSpan];
    default:
      return children(node).map(({ span }) => span);
  }
}
