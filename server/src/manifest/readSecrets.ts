import type { JsonDocument } from '../json/jsonDocument.ts';
import { kindOf, parentOf, pointerOf, property, spanOf } from '../json/navigate.ts';
import type { JobSecret } from '../model/mappingModel.ts';
import { readTextValue, textSpan } from './fieldReader.ts';
import { secretsIn } from './secrets.ts';

/** The secrets of a document, with their places. Only `{"value": […]}` is the whole set; `credentials` are for a test of the connection. */
export function readSecrets(document: JsonDocument, root: number, pointer: string): readonly JobSecret[] {
  const replacesAll = kindOf(document, root) === 'object' && property(document, root, 'value') !== undefined;
  return secretsIn(document, root).map(({ name, key, value }) => ({
    key: name,
    keySpan: textSpan(document, key) ?? spanOf(document, key),
    value: readTextValue(document, value),
    pointer: pointerOf(document, parentOf(document, key) ?? root) || pointer,
    replacesAll,
  }));
}
