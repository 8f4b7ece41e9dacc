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
  const assumptions = assumptionsOf(mapped);
  const last = lastTyped.get(parsed);
  if (last?.assumptions === assumptions) return last.types;
  const types = typesUnder(assumptions, parsed);
  if (!assumptions.restsOnDocument) lastTyped.set(parsed, { assumptions, types });
  return types;
});

// Where the source attributes are those that Entra is known to have, they are the same in every version of a document. What is
// kept with a text must not keep a document.
const lastTyped = new WeakMap<ParsedExpression, { readonly assumptions: Assumptions; readonly types: MappedTypes }>();

function typesUnder({ sure, trusting }: Assumptions, parsed: ParsedExpression): MappedTypes {
  const references = attributeReferences(parsed.root);
  let known = typed.get(parsed);
  if (known === undefined) typed.set(parsed, (known = []));
  const before = known.find(({ values }) => references.every(({ name }, index) => values[index]?.sure === sure.attribute(name) && values[index].trusting === trusting.attribute(name)));
  if (before !== undefined) return before;
  const values = references.map(({ name }) => ({ name, sure: sure.attribute(name), trusting: trusting.attribute(name) }));
  const ofValues = (which: 'sure' | 'trusting'): Assumption => ({ attribute: (asked) => values.find(({ name }) => name === asked)?.[which] ?? attributeValue(undefined) });
  let holes: readonly Hole[] | undefined;
  const types = { values, inference: infer(parsed.root, ofValues('sure')), holes: () => (holes ??= holesOf(parsed.root, ofValues('trusting'))) };
  if (known.length === MOST_KEPT) known.shift();
  known.push(types);
  return types;
}

// The same attribute is a text here and required there, but hardly ever a third thing.
const MOST_KEPT = 4;

interface AttributeValues {
  readonly name: string;
  readonly sure: PossibleValue;
  readonly trusting: PossibleValue;
}

const typed = new WeakMap<ParsedExpression, (MappedTypes & { readonly values: readonly AttributeValues[] })[]>();
interface Assumptions {
  readonly sure: Assumption;
  readonly trusting: Assumption;
  readonly restsOnDocument: boolean;
}

/** By the source attributes, then by what else they hang on. */
const assumed = new WeakMap<object, Map<string, Assumptions>>();
const NOTHING_KNOWN = {};

const assumptionsOf = remembered((mapped: MappedObject): Assumptions => {
  const [first] = mapped.sourceAttributes?.values() ?? [];
  // Attributes that the document does not define are those that Entra is known to have.
  const isEntra = sourceSide(mapped) === 'entra' || first?.definition === null;
  const source = { attributes: mapped.sourceAttributes, objectName: mapped.objectMapping.sourceObjectName, isEntra };
  const held = source.attributes ?? NOTHING_KNOWN;
  let of = assumed.get(held);
  if (of === undefined) assumed.set(held, (of = new Map<string, Assumptions>()));
  const key = `${String(isEntra)} ${source.objectName ?? ''}`;
  let made = of.get(key);
  if (made === undefined) of.set(key, (made = { restsOnDocument: first?.definition != null, sure: sourceAssumption({ ...source, trustsRequired: false }), trusting: sourceAssumption({ ...source, trustsRequired: true }) }));
  return made;
});
