import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { EvaluationEnvironment } from '../values/environment.ts';
import { seededRandom } from '../values/random.ts';
import type { Value } from '../values/value.ts';
import type { EvaluationRequest, InputValue } from './evaluationRequest.ts';

/** What the host knows: the present time in milliseconds since 1970-01-01 UTC, and the seed of randomness. */
export interface HostFacts {
  readonly now: number;
  readonly seed: number;
}

/** The environment of a request, or the sentence that says what is wrong with it. */
export function environmentOf(
  request: EvaluationRequest,
  host: HostFacts,
  lessSure: EvaluationEnvironment['lessSure'],
): Result<EvaluationEnvironment, string> {
  const now = request.now === undefined ? host.now : Date.parse(request.now);
  if (Number.isNaN(now)) return failure(`"${request.now ?? ''}" is not a time; write it like 2026-01-31T12:00:00Z.`);
  const inputs = new Map(Object.entries(request.inputs ?? {}).map(([name, value]) => [name, valueOf(value)]));
  const parameters = new Map(Object.entries(request.params ?? {}));
  const taken = new Set((request.existing ?? []).map(withoutCase));
  return success({
    attribute: (name) => inputs.get(name) ?? null,
    jobParameter: (name) => parameters.get(name),
    now,
    random: seededRandom(request.seed ?? host.seed),
    isTaken: (value) => taken.has(withoutCase(value)),
    product: request.product ?? 'scim',
    defaultDomain: request.defaultDomain,
    readings: request.readings ?? {},
    lessSure,
  });
}

/** An input as the service would hold it: booleans `True` and `False`, numbers as text (design 2, population values). */
export function valueOf(input: InputValue): Value {
  if (typeof input !== 'object' || input === null) return scalarOf(input);
  return input.map(scalarOf);
}

function scalarOf(input: string | number | boolean | null): string | null {
  if (input === null || typeof input === 'string') return input;
  if (typeof input === 'boolean') return input ? 'True' : 'False';
  return String(input);
}

function withoutCase(text: string): string {
  return text.toLowerCase();
}
