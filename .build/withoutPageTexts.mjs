// The pages of rules and functions are made at build time (referencePages.mjs). What only they and the tests show stays out of the
// language server: examples, reasons and all but the first source of rules; of functions, the sources of notes and the examples after the first.
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/** For each list of properties the text that takes their place, so that a record keeps its shape. */
const LEFT_OUT = {
  rule: { bad: '[]', good: '[]', fix: '[]', why: "''" },
  note: { source: "''" },
};

export const withoutPageTexts = {
  name: 'without-page-texts',
  setup: ({ onLoad }) => onLoad({ filter: /[\\/]server[\\/]src[\\/](?:rules|userRules|functions)[\\/].*\.ts$/ }, async ({ path }) => ({ contents: withoutPageTextsIn(await readFile(path, 'utf8')), loader: 'ts' })),
};

/** The text of a file without them, in the records given to `checkRule`, `expressionRule` and the like, and to `defineFunction`. */
export function withoutPageTextsIn(text) {
  const file = ts.createSourceFile('record.ts', text, ts.ScriptTarget.Latest, true);
  const changes = [];
  const look = (node) => {
    const record = ts.isCallExpression(node) ? node.arguments[0] : undefined;
    if (record !== undefined && ts.isObjectLiteralExpression(record)) {
      const called = node.expression.getText(file);
      if (/Rule$/.test(called)) changes.push(...replaced(record, LEFT_OUT.rule), ...firstOnly(elementsOf(record, 'sources')));
      if (called === 'defineFunction') {
        for (const note of elementsOf(record, 'notes')) changes.push(...replaced(note, LEFT_OUT.note));
        changes.push(...firstOnly(elementsOf(record, 'examples')));
      }
    }
    ts.forEachChild(node, look);
  };
  const replaced = (object, values) =>
    propertiesOf(object).flatMap((property) => {
      const value = values[property.name.getText(file)];
      return value === undefined ? [] : [{ start: property.initializer.getStart(file), end: property.end, newText: value }];
    });
  const elementsOf = (object, name) => propertiesOf(object).find((property) => property.name.getText(file) === name)?.initializer.elements ?? [];
  const firstOnly = (elements) => (elements.length < 2 ? [] : [{ start: elements[1].getStart(file), end: elements.at(-1).end, newText: '' }]);
  look(file);
  changes.sort((a, b) => b.start - a.start);
  return changes.reduce((left, { start, end, newText }) => left.slice(0, start) + newText + left.slice(end), text);
}

function propertiesOf(object) {
  return ts.isObjectLiteralExpression(object) ? object.properties.filter(ts.isPropertyAssignment) : [];
}
