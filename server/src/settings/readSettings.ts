import { failure, success, type Result } from '../base/result.ts';
import type { JsonDocument } from '../json/jsonDocument.ts';
import { readJson } from '../json/readJson.ts';
import { valueOf } from '../json/valueOf.ts';
import schema from '../../../schemas/mapwright.schema.json';
import { schemaProblems, type SchemaProblem } from '../json/schemaProblem.ts';
import type { Settings } from './settings.ts';

/** Reads mapwright.json; or everything that keeps it from being used. */
export function readSettings(text: string): Result<Settings, readonly SchemaProblem[]> {
  const document = readJson(text);
  const [broken] = document.problems;
  if (broken !== undefined) return failure([{ span: broken.span, pointer: '', message: broken.message }]);
  const problems = settingsProblems(document);
  // The schema has just said that the value has this shape.
  return problems.length > 0 ? failure(problems) : success(valueOf(document, 0) as unknown as Settings);
}

/** Where a settings document does not fit its schema. */
export function settingsProblems(document: JsonDocument): readonly SchemaProblem[] {
  return schemaProblems(document, schema);
}
