import type { FilterClause, FilterGroup, ObjectMapping } from '../../model/mappingModel.ts';

/** A clause of a filter with what it belongs to. */
export interface PlacedClause {
  readonly clause: FilterClause;
  readonly group: FilterGroup;
  readonly pointer: string;
}

/** Every clause of an object mapping's filters with its JSON pointer: scoping filters first, then the experimental ones. */
export function placedClauses({ scope, pointer }: ObjectMapping): readonly PlacedClause[] {
  const lists = [['groups', scope.groups], ['inputFilterGroups', scope.inputFilterGroups], ['categoryFilterGroups', scope.categoryFilterGroups]] as const;
  return lists.flatMap(([name, groups]) =>
    groups.flatMap((group, place) => group.clauses.map((clause, index) => ({ clause, group, pointer: `${pointer}/scope/${name}/${place}/clauses/${index}` }))),
  );
}
