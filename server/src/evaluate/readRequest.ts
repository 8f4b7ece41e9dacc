import { PRODUCTS } from '../base/product.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { EvaluationRequest, InputValue } from './evaluationRequest.ts';

/**
 * Reads one line of `eval --batch` from parsed JSON of any shape.
 * Fields that the contract does not know are left alone; a field of the wrong shape gives a sentence that names it.
 */
export function readRequest(json: unknown): Result<EvaluationRequest, string> {
  if (!isRecord(json)) return failure('A request is a JSON object such as {"expression": "ToLower([mail])", "inputs": {"mail": "A@x.se"}}.');
  const { expression, product } = json;
  if (typeof expression !== 'string') return failure('The request has no "expression", which must be a text.');
  const wrong = wrongField(json);
  if (wrong !== undefined) return failure(wrong);
  const known = PRODUCTS.find((candidate) => candidate === product);
  if (product !== undefined && product !== null && known === undefined) {
    return failure(`"product" must be one of ${PRODUCTS.join(', ')}.`);
  }
  return success({
    expression,
    ...idOf(json.id),
    inputs: inputsOf(json.inputs),
    ...(typeof json.now === 'string' ? { now: json.now } : {}),
    existing: Array.isArray(json.existing) ? json.existing.map(String) : [],
    params: textsOf(json.params),
    ...(known === undefined ? {} : { product: known }),
    ...(typeof json.seed === 'number' ? { seed: json.seed } : {}),
    ...(typeof json.defaultDomain === 'string' ? { defaultDomain: json.defaultDomain } : {}),
    readings: textsOf(json.readings),
    trace: json.trace === true,
  });
}

const SHAPES: readonly { readonly field: string; readonly shape: string; readonly fits: (value: unknown) => boolean }[] = [
  { field: 'inputs', shape: 'an object of attributes', fits: isRecord },
  { field: 'now', shape: 'an ISO time', fits: (value) => typeof value === 'string' },
  { field: 'existing', shape: 'a list of texts', fits: Array.isArray },
  { field: 'params', shape: 'an object of texts', fits: isRecord },
  { field: 'seed', shape: 'a number', fits: (value) => typeof value === 'number' },
  { field: 'defaultDomain', shape: 'a text', fits: (value) => typeof value === 'string' },
  { field: 'readings', shape: 'an object of texts', fits: isRecord },
];

function wrongField(json: Readonly<Record<string, unknown>>): string | undefined {
  const wrong = SHAPES.find(({ field, fits }) => json[field] !== undefined && json[field] !== null && !fits(json[field]));
  return wrong && `"${wrong.field}" must be ${wrong.shape}.`;
}

/** The answer carries the id as it came; anything but a text or number becomes its JSON text. */
function idOf(id: unknown): { readonly id?: string | number } {
  if (id === undefined || id === null) return {};
  return { id: typeof id === 'string' || typeof id === 'number' ? id : JSON.stringify(id) };
}

function inputsOf(json: unknown): Readonly<Record<string, InputValue>> {
  if (!isRecord(json)) return {};
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, inputOf(value)]));
}

/** An object, such as a role, becomes its JSON text; a list inside a list does as well. */
function inputOf(json: unknown): InputValue {
  return Array.isArray(json) ? json.map(scalarOf) : scalarOf(json);
}

function scalarOf(json: unknown): string | number | boolean | null {
  if (typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean') return json;
  return json === null || json === undefined ? null : JSON.stringify(json);
}

function textsOf(json: unknown): Readonly<Record<string, string>> {
  return isRecord(json) ? Object.fromEntries(Object.entries(json).map(([name, value]) => [name, String(value)])) : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
