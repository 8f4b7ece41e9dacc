import type { JsonDocument } from '../json/jsonDocument.ts';
import { schemaProblems, type SchemaProblem } from '../json/schemaProblem.ts';
import schema from '../../../schemas/entraprofile.schema.json';

/** Where a profile document (`*.entraprofile.json`) does not fit its schema. */
export function profileProblems(document: JsonDocument): readonly SchemaProblem[] {
  return schemaProblems(document, schema);
}
