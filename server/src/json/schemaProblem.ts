import { pointerOf as pointerOfPath } from '../base/jsonPointer.ts';
import type { Span } from '../base/span.ts';
import type { JsonDocument } from './jsonDocument.ts';
import type { JsonSchema } from './jsonSchema.ts';
import { items, kindOf, pathOf, properties, spanOf } from './navigate.ts';
import { brokenValue } from './schemaValue.ts';

/** A place where a document does not fit its JSON Schema. */
export interface SchemaProblem {
  readonly span: Span;
  readonly pointer: string;
  readonly message: string;
}

/** Holds a JSON document against a schema; at most one problem for each place. */
export function schemaProblems(document: JsonDocument, schema: JsonSchema): readonly SchemaProblem[] {
  return problemsOf({ document, definitions: schema.definitions ?? {} }, 0, schema);
}

interface Check {
  readonly document: JsonDocument;
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

function problemsOf(check: Check, node: number, schema: JsonSchema): readonly SchemaProblem[] {
  const named = schema.$ref === undefined ? undefined : check.definitions[schema.$ref.replace('#/definitions/', '')];
  if (named !== undefined) return problemsOf(check, node, named);
  const broken = brokenValue(check.document, node, schema);
  if (broken !== null) return [problem(check, node, spanOf(check.document, node), broken)];
  if (schema.oneOf !== undefined && schema.oneOf.filter((choice) => problemsOf(check, node, choice).length === 0).length !== 1) {
    return bestChoice(check, node, schema.oneOf);
  }
  return kindOf(check.document, node) === 'object' ? problemsOfObject(check, node, schema) : problemsOfItems(check, node, schema);
}

/** What is wrong under the choice whose kind fits; where none does, all kinds that would. */
function bestChoice(check: Check, node: number, choices: readonly JsonSchema[]): readonly SchemaProblem[] {
  const broken = brokenValue(check.document, node, { type: choices.flatMap(({ type }) => type ?? []) });
  if (broken !== null) return [problem(check, node, spanOf(check.document, node), broken)];
  const fitting = choices.find(({ type }) => type !== undefined && brokenValue(check.document, node, { type }) === null);
  return fitting === undefined ? [] : problemsOf(check, node, fitting);
}

function problemsOfItems(check: Check, node: number, schema: JsonSchema): readonly SchemaProblem[] {
  const { items: each } = schema;
  return each === undefined ? [] : items(check.document, node).flatMap((item) => problemsOf(check, item, each));
}

function problemsOfObject(check: Check, node: number, schema: JsonSchema): readonly SchemaProblem[] {
  const written = properties(check.document, node);
  const lacking = schema.required?.find((name) => !written.some((property) => property.name === name));
  const found = lacking === undefined ? [] : [problem(check, node, spanOf(check.document, node), `lacks the property ${JSON.stringify(lacking)}. Add it.`)];
  for (const { name, key, value } of written) {
    const own = Object.hasOwn(schema.properties ?? {}, name) ? schema.properties?.[name] : undefined;
    const others = own === undefined ? schema.additionalProperties : own;
    if (others === false || schema.propertyNames?.enum.includes(name) === false) {
      found.push(problem(check, node, spanOf(check.document, key), `has no property ${JSON.stringify(name)}. Remove it, or correct its spelling.`));
    } else if (typeof others === 'object') for (const inner of problemsOf(check, value, others)) found.push(inner);
  }
  return found;
}

function problem({ document }: Check, node: number, span: Span, message: string): SchemaProblem {
  const pointer = pointerOfPath(pathOf(document, node));
  return { span, pointer, message: `${pointer === '' ? 'The document' : pointer} ${message}` };
}
