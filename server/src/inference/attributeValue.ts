import type { Fidelity } from '../base/fidelity.ts';
import { oneOf, valueOf, type Kind, type PossibleValue } from '../types/possibleValue.ts';

/** What is known of a source attribute. */
export interface AttributeFacts {
  /** A type of the schema: String, Integer, Reference, Binary, Boolean, DateTime. */
  readonly type: string;
  readonly multivalued?: boolean;
  /** Every user has it, and it is never empty. */
  readonly isAlwaysThere?: boolean;
  /** How the directory writes a Boolean, if that is known: Entra says True and False, Active Directory TRUE and FALSE, HR systems 1 and 0. */
  readonly truthWords?: readonly string[];
  readonly fidelity?: Fidelity;
}

/** What a source attribute can be; anything when nothing is known of it. */
export function attributeValue(facts: AttributeFacts | undefined): PossibleValue {
  if (facts === undefined) return valueOf('text', { list: true, absent: true, empty: true, fidelity: 'unknown' });
  const kind = kindOf(facts);
  const isText = kind === 'text' || kind === 'reference' || kind === 'binary' || kind === 'date';
  const known = facts.truthWords !== undefined && kind === 'boolean' ? { ...oneOf(facts.truthWords), kinds: [kind] } : valueOf(kind, { empty: isText && facts.isAlwaysThere !== true });
  return {
    ...known,
    single: facts.multivalued !== true,
    list: facts.multivalued === true,
    absent: facts.isAlwaysThere !== true,
    empty: known.empty || facts.multivalued === true,
    fidelity: facts.fidelity ?? 'observed',
  };
}

function kindOf({ type, truthWords }: AttributeFacts): Kind {
  switch (type.toLowerCase()) {
    case 'integer': return 'integer';
    // An HR system may write 1 and 0, or Yes.
    case 'boolean': return truthWords === undefined ? 'text' : 'boolean';
    case 'datetime': return 'date';
    case 'reference': return 'reference';
    case 'binary': return 'binary';
    default: return 'text';
  }
}
