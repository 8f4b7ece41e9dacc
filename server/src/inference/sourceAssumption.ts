import { knownAttributes } from '../directory/entraAttributes.ts';
import type { PossibleValue } from '../types/possibleValue.ts';
import type { Assumption } from '../types/typeRule.ts';
import { attributeValue } from './attributeValue.ts';

/** A source attribute as its directory defines it. */
export interface DefinedAttribute {
  readonly type: string;
  readonly multivalued: boolean;
  /** Its definition in the document, if it comes from there. */
  readonly definition: { readonly required: boolean } | null;
}

export interface AttributeSource {
  /** By name; null when nothing is known. */
  readonly attributes: ReadonlyMap<string, DefinedAttribute> | null;
  /** The source object, such as User. */
  readonly objectName: string | null;
  readonly isEntra: boolean;
  /** Whether what a document or Graph requires is taken to be there for every user. */
  readonly trustsRequired: boolean;
}

/** What the attributes of a source object can be. An attribute that nobody defined can be anything. */
export function sourceAssumption({ attributes, objectName, isEntra, trustsRequired }: AttributeSource): Assumption {
  const known = new Map(isEntra ? knownAttributes(objectName ?? 'User').map((attribute) => [attribute.name, attribute]) : []);
  const values = new Map<string, PossibleValue>();
  const work = (name: string): PossibleValue => {
    const defined = attributes?.get(name);
    const entra = known.get(name);
    if (defined === undefined) return attributeValue(undefined);
    return attributeValue({
      type: defined.type,
      multivalued: defined.multivalued,
      isAlwaysThere: entra?.presence === 'sure' || (trustsRequired && (defined.definition?.required === true || entra?.presence === 'expected')),
      ...(isEntra ? { truthWords: TRUTH_WORDS } : {}),
      fidelity: entra?.fidelity ?? 'observed',
    });
  };
  return {
    attribute: (name) => {
      const value = values.get(name) ?? work(name);
      values.set(name, value);
      return value;
    },
  };
}

/** The words of Entra's Booleans (FUN, CBool and the default mapping of active). */
const TRUTH_WORDS: readonly string[] = ['True', 'False'];
