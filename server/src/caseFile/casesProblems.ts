import type { JsonDocument } from '../json/jsonDocument.ts';
import { items, property, spanOf, textOf } from '../json/navigate.ts';
import { schemaProblems, type SchemaProblem } from '../json/schemaProblem.ts';
import schema from '../../../schemas/entracases.schema.json';

/** Where a cases document (`*.entracases.json`) does not fit its schema, or has a name twice. */
export function casesProblems(document: JsonDocument): readonly SchemaProblem[] {
  const problems = schemaProblems(document, schema);
  return problems.length > 0 ? problems : repeatedNames(document);
}

function repeatedNames(document: JsonDocument): readonly SchemaProblem[] {
  const cases = property(document, 0, 'cases');
  const seen = new Set<string>();
  return (cases === undefined ? [] : items(document, cases)).flatMap((entry, index) => {
    const node = property(document, entry, 'name');
    const name = textOf(document, node);
    if (node === undefined || name === undefined || !seen.has(name)) {
      if (name !== undefined) seen.add(name);
      return [];
    }
    const pointer = `/cases/${index}/name`;
    return [{ span: spanOf(document, node), pointer, message: `${pointer} names a second case ${JSON.stringify(name)}, so a report could not tell them apart. Change one of the names.` }];
  });
}
