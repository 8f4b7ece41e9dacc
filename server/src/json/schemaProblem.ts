import type { Span } from '../base/span.ts';
import type { JsonDocument } from './jsonDocument.ts';
import { nodeAtPointer, properties, spanOf } from './navigate.ts';
import { stringValue } from './stringMap.ts';
import { valueOf } from './valueOf.ts';

/** A place where a document does not fit its JSON Schema. */
export interface SchemaProblem {
  readonly span: Span;
  readonly pointer: string;
  readonly message: string;
}

/** What an ajv validator reports, as far as it is worded here. */
interface Validation {
  (data: unknown): boolean;
  readonly errors?: readonly { readonly instancePath: string; readonly keyword: string; readonly message?: string; readonly params: Readonly<Record<string, unknown>> }[] | null;
}

/** Holds a JSON document against a schema; one problem for each place. */
export function schemaProblems(document: JsonDocument, validate: Validation): readonly SchemaProblem[] {
  if (validate(valueOf(document, 0))) return [];
  const byPlace = new Map<string, SchemaProblem>();
  for (const { instancePath, keyword, message, params } of validate.errors ?? []) {
    // The branches of an alternative complain one by one; the alternative itself says it all.
    if (keyword === 'if') continue;
    const node = nodeAtPointer(document, instancePath) ?? 0;
    const extra = typeof params['additionalProperty'] === 'string' ? params['additionalProperty'] : null;
    const span = (extra === null ? null : keySpan(document, node, extra)) ?? spanOf(document, node);
    const place = `${instancePath}#${extra ?? ''}`;
    if (!byPlace.has(place)) byPlace.set(place, { span, pointer: instancePath, message: worded(instancePath, keyword, message ?? '', params) });
  }
  return [...byPlace.values()];
}

function keySpan(document: JsonDocument, object: number, name: string): Span | null {
  const found = properties(document, object).find(({ key }) => stringValue(document, key) === name);
  return found === undefined ? null : spanOf(document, found.key);
}

function worded(instancePath: string, keyword: string, message: string, params: Readonly<Record<string, unknown>>): string {
  const place = instancePath === '' ? 'The document' : instancePath;
  switch (keyword) {
    case 'additionalProperties':
      return `${place} has no property ${JSON.stringify(params['additionalProperty'])}. Remove it, or correct its spelling.`;
    case 'required':
      return `${place} lacks the property ${JSON.stringify(params['missingProperty'])}. Add it.`;
    case 'enum':
      return `${place} takes one of ${Array.isArray(params['allowedValues']) ? params['allowedValues'].map((value) => JSON.stringify(value)).join(', ') : 'few words'}.`;
    default:
      return `${place} ${message}.`;
  }
}
