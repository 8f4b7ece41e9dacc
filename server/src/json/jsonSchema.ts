/**
 * A JSON Schema, draft-07, with the keywords that the schemas of this project use; a test fails on another one. A validator
 * that ajv generates for these two small schemas would be a tenth of the server's bundle, and its places are pointers, not spans.
 */
export interface JsonSchema {
  readonly $id?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly default?: string | number | boolean | null;
  readonly readOnly?: boolean;
  readonly examples?: readonly string[];
  readonly $comment?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly const?: string | number | boolean | null;
  readonly oneOf?: readonly JsonSchema[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: JsonSchema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: { readonly enum: readonly string[] };
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** The keywords that say something about a document, and those that only speak to people and editors. */
export const SCHEMA_KEYWORDS: ReadonlySet<string> = new Set([
  '$ref', 'type', 'enum', 'const', 'oneOf', 'pattern', 'format', 'minLength', 'minimum', 'maximum', 'minItems', 'items', 'required', 'properties',
  'additionalProperties', 'propertyNames', 'definitions', '$schema', '$id', 'title', 'description', 'default', 'readOnly', 'examples', '$comment',
]);
