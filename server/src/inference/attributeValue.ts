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

/** What a source attribute can be; anything when nothing is known of it. The same object for the same facts, so that values are compared quickly. */
export function attributeValue(facts: AttributeFacts | undefined): PossibleValue {
  if (facts === undefined) return ANYTHING;
  const kind = kindOf(facts);
  const words = kind === 'boolean' ? facts.truthWords : undefined;
  const { multivalued = false, isAlwaysThere = false, fidelity = 'observed' } = facts;
  const key = [kind, multivalued, isAlwaysThere, fidelity, ...(words ?? [])].join();
  const before = known.get(key);
  if (before !== undefined) return before;
  const isText = kind === 'text' || kind === 'reference' || kind === 'binary' || kind === 'date';
  const one = words === undefined ? valueOf(kind, { empty: isText && !isAlwaysThere }) : { ...oneOf(words), kinds: [kind] };
  const value = { ...one, single: !multivalued, list: multivalued, absent: !isAlwaysThere, empty: one.empty || multivalued, fidelity };
  known.set(key, value);
  return value;
}

const ANYTHING = valueOf('text', { list: true, absent: true, empty: true, fidelity: 'unknown' });

// The facts that come up are few: kinds times yes and no.
const known = new Map<string, PossibleValue>();

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
