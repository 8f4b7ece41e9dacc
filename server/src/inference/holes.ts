import type { ExpressionNode } from '../expression/ast.ts';
import { attributeReferences } from '../expression/attributeReferences.ts';
import { presentPart } from '../types/combine.ts';
import { ABSENT, type PossibleValue } from '../types/possibleValue.ts';
import type { Assumption } from '../types/typeRule.ts';
import { infer, type Inference } from './infer.ts';

/** What comes out for users who lack some attributes and have all others of the expression. */
export interface Hole {
  readonly attributes: readonly string[];
  readonly inference: Inference;
}

/**
 * What an expression gives to users with a hole in their data: one for each attribute that may be absent, and, where there are
 * several of them, one for users who lack them all.
 */
export function holesOf(root: ExpressionNode, assumption: Assumption): readonly Hole[] {
  const names = [...new Set(attributeReferences(root).map(({ name }) => name))].filter((name) => assumption.attribute(name).absent);
  const holes = names.map((name) => [name]);
  return (names.length > 1 ? [...holes, names] : holes).map((attributes) => ({ attributes, inference: infer(root, lacking(assumption, attributes)) }));
}

/** What an expression gives to users who have all of its attributes. */
export function inferFilled(root: ExpressionNode, assumption: Assumption): Inference {
  return infer(root, lacking(assumption, []));
}

/**
 * The fewest attributes whose absence does something to what comes out: each that does by itself, else all together.
 * Empty where no hole does.
 */
export function holesThat(holes: readonly Hole[], happens: (value: PossibleValue) => boolean): readonly Hole[] {
  const found = holes.filter(({ inference }) => happens(inference.root));
  const alone = found.filter(({ attributes }) => attributes.length === 1);
  return alone.length > 0 ? alone : found;
}

function lacking({ attribute }: Assumption, names: readonly string[]): Assumption {
  return { attribute: (name) => (names.includes(name) ? { ...ABSENT, fidelity: attribute(name).fidelity } : presentPart(attribute(name))) };
}
