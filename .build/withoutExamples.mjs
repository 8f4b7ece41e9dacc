// The examples of a rule are its tests and what `mapwright explain` shows. The language server shows none, so they stay out of it.
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

const EXAMPLES = new Set(['bad', 'good', 'fix']);

export const withoutExamples = {
  name: 'without-examples',
  setup: ({ onLoad }) => onLoad({ filter: /[\\/]server[\\/]src[\\/](?:rules|userRules)[\\/].*\.ts$/ }, async ({ path }) => ({ contents: withoutExamplesIn(await readFile(path, 'utf8')), loader: 'ts' })),
};

/** The text of a file without the examples in the records given to `checkRule`, `expressionRule` and the like. */
function withoutExamplesIn(text) {
  const file = ts.createSourceFile('rule.ts', text, ts.ScriptTarget.Latest, true);
  const cut = [];
  const look = (node) => {
    if (ts.isCallExpression(node) && /Rule$/.test(node.expression.getText(file)) && node.arguments[0] !== undefined && ts.isObjectLiteralExpression(node.arguments[0])) {
      for (const property of node.arguments[0].properties) {
        if (ts.isPropertyAssignment(property) && EXAMPLES.has(property.name.getText(file))) cut.push([property.getStart(file), property.end]);
      }
    }
    ts.forEachChild(node, look);
  };
  look(file);
  // What is left of each is an empty list, so that the record keeps its shape.
  return cut.reverse().reduce((left, [start, end]) => `${left.slice(0, start)}${left.slice(start, left.indexOf(':', start))}: []${left.slice(end)}`, text);
}
