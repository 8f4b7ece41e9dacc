import { holesOf, type Hole } from '../inference/holes.ts';
import { infer, type Inference } from '../inference/infer.ts';
import { sourceAssumption } from '../inference/sourceAssumption.ts';
import type { Assumption } from '../types/typeRule.ts';
import type { MappedExpression } from './mappedExpressions.ts';
import type { MappedObject } from './ruleRecord.ts';
import { sourceSide } from './sides.ts';

/** What a mapped expression can give by what is known of its source attributes. */
export interface MappedTypes {
  /** By what holds of every user: a claim that something never happens stands on this. */
  readonly inference: Inference;
  /** What users with a hole in their data get, where the document's `required` is believed. Worked out when it is asked for. */
  readonly holes: () => readonly Hole[];
}

const typed = new WeakMap<MappedExpression, MappedTypes>();
const assumptions = new WeakMap<MappedObject, { readonly sure: Assumption; readonly trusting: Assumption }>();

/** Works out the types of a mapped expression, once for all rules. */
export function typesOf(expression: MappedExpression): MappedTypes {
  const known = typed.get(expression);
  if (known !== undefined) return known;
  const { sure, trusting } = assumptionsOf(expression.mapped);
  let holes: readonly Hole[] | undefined;
  const types: MappedTypes = {
    inference: infer(expression.parsed.root, sure),
    holes: () => (holes ??= holesOf(expression.parsed.root, trusting)),
  };
  typed.set(expression, types);
  return types;
}

function assumptionsOf(mapped: MappedObject): { readonly sure: Assumption; readonly trusting: Assumption } {
  const known = assumptions.get(mapped);
  if (known !== undefined) return known;
  const [first] = mapped.sourceAttributes?.values() ?? [];
  // Attributes that the document does not define are those that Entra is known to have.
  const isEntra = sourceSide(mapped) === 'entra' || first?.definition === null;
  const source = { attributes: mapped.sourceAttributes, objectName: mapped.objectMapping.sourceObjectName, isEntra };
  const made = { sure: sourceAssumption({ ...source, trustsRequired: false }), trusting: sourceAssumption({ ...source, trustsRequired: true }) };
  assumptions.set(mapped, made);
  return made;
}
