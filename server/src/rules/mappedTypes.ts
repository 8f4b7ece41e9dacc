import { remembered } from '../base/remembered.ts';
import type { ParsedExpression } from '../expression/ast.ts';
import { attributeReferences } from '../expression/attributeReferences.ts';
import { attributeValue } from '../inference/attributeValue.ts';
import { holesOf, type Hole } from '../inference/holes.ts';
import { infer, type Inference } from '../inference/infer.ts';
import { sourceAssumption } from '../inference/sourceAssumption.ts';
import type { PossibleValue } from '../types/possibleValue.ts';
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

/** Works out the types of a mapped expression: once for its text and what its attributes can be, which object mappings have in common. */
export const typesOf = remembered(({ mapped, parsed }: MappedExpression): MappedTypes => {
  const { sure, trusting } = assumptionsOf(mapped);
  const references = attributeReferences(parsed.root);
  let known = typed.get(parsed);
  if (known === undefined) typed.set(parsed, (known = []));
  const before = known.find(({ values }) => references.every(({ name }, index) => values[index]?.sure === sure.attribute(name) && values[index].trusting === trusting.attribute(name)));
  if (before !== undefined) return before;
  const values = references.map(({ name }) => ({ name, sure: sure.attribute(name), trusting: trusting.attribute(name) }));
  // What is kept with the text must not keep the document.
  const ofValues = (which: 'sure' | 'trusting'): Assumption => ({ attribute: (asked) => values.find(({ name }) => name === asked)?.[which] ?? attributeValue(undefined) });
  let holes: readonly Hole[] | undefined;
  const types = { values, inference: infer(parsed.root, ofValues('sure')), holes: () => (holes ??= holesOf(parsed.root, ofValues('trusting'))) };
  if (known.length === MOST_KEPT) known.shift();
  known.push(types);
  return types;
});

// The same attribute is a text here and required there, but hardly ever a third thing.
const MOST_KEPT = 4;

interface AttributeValues {
  readonly name: string;
  readonly sure: PossibleValue;
  readonly trusting: PossibleValue;
}

const typed = new WeakMap<ParsedExpression, (MappedTypes & { readonly values: readonly AttributeValues[] })[]>();
const assumptions = new WeakMap<MappedObject, { readonly sure: Assumption; readonly trusting: Assumption }>();

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
