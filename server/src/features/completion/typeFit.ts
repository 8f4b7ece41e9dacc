/** The type of a value, in the words of function parameters and of attribute definitions alike; null where it is not known. */
export type TypeWord = string | null;

/**
 * How well a value fits: 0 as it is, 1 after a conversion that the service makes by itself or where nothing is known,
 * 2 hardly. Entries are ranked by it; what the checker would refuse is not offered at all.
 */
export function typeFit(wanted: TypeWord, given: TypeWord, multivalued = false): 0 | 1 | 2 {
  if (wanted === 'List') return multivalued || given === 'List' ? 0 : 2;
  if (multivalued || given === 'List' || given === 'RoleAssignments' || given === 'Binary') return wanted === given ? 0 : 2;
  if (wanted === given) return 0;
  if (wanted === null || wanted === 'Any' || given === null || given === 'Any') return 1;
  if (given === 'Reference' || wanted === 'Reference' || wanted === 'Binary') return 2;
  // Everything is written as a text on its way.
  return wanted === 'String' || given === 'String' ? 1 : 2;
}
