import { failure, success, type Result } from '../base/result.ts';
import type { MappingModel, ObjectMapping, SynchronizationRule } from '../model/mappingModel.ts';

/** An object mapping with the rule that it belongs to. */
export interface PlacedMapping {
  readonly rule: SynchronizationRule;
  readonly objectMapping: ObjectMapping;
}

/** An object mapping of the document to change, and the one of the other document that it is to follow. */
export interface MappingPair {
  readonly current: PlacedMapping;
  readonly wanted: PlacedMapping;
}

/** Every object mapping of a document. */
export function placedMappings(model: MappingModel): readonly PlacedMapping[] {
  return model.rules.flatMap((rule) => rule.objectMappings.map((objectMapping) => ({ rule, objectMapping })));
}

/**
 * For each wanted object mapping the one of `model` that it is about: the one that agrees in all that it names of rule, name
 * and objects. One that names nothing means the one enabled mapping whose source object is User (design 2). Where a
 * document repeats one set of names as often as the other does, the order decides.
 * @returns the pairs in order, or one sentence when there is none for a wanted one, or more than one
 */
export function pairObjectMappings(model: MappingModel, wanted: readonly PlacedMapping[]): Result<readonly MappingPair[], string> {
  const candidates = placedMappings(model);
  const pairs: MappingPair[] = [];
  for (const [index, sought] of wanted.entries()) {
    const found = candidates.filter((candidate) => agrees(candidate, sought));
    const alike = (other: PlacedMapping): boolean => describeMapping(other) === describeMapping(sought);
    const current = found.length === wanted.filter(alike).length ? found[wanted.slice(0, index).filter(alike).length] : undefined;
    if (current === undefined) return failure(found.length === 0 ? missing(sought, candidates) : ambiguous(sought, found));
    pairs.push({ current, wanted: sought });
  }
  const twice = pairs.find(({ current }, index) => pairs.findIndex((pair) => pair.current === current) !== index);
  return twice === undefined ? success(pairs) : failure(`Two object mappings are about ${describeMapping(twice.current)}. Name each with its rule, name and objects.`);
}

/** An object mapping in words, by what it names. */
export function describeMapping({ rule, objectMapping }: PlacedMapping): string {
  const { name, sourceObjectName, targetObjectName } = objectMapping;
  const parts = [
    ...(name === null ? [] : [`"${name}"`]),
    ...(sourceObjectName === null || targetObjectName === null ? [] : [`${sourceObjectName} -> ${targetObjectName}`]),
    ...(rule.name === null ? [] : [`in rule "${rule.name}"`]),
  ];
  return parts.length === 0 ? 'the User mapping' : parts.join(' ');
}

function agrees(candidate: PlacedMapping, sought: PlacedMapping): boolean {
  const same = (one: string | null, other: string | null): boolean => other === null || one === other;
  const { objectMapping } = candidate;
  const wanted = sought.objectMapping;
  const namesNothing = sought.rule.name === null && wanted.name === null && wanted.targetObjectName === null;
  // A piece of a schema does not say what surrounds its mappings.
  if (namesNothing) return objectMapping.enabled && (objectMapping.sourceObjectName ?? 'User') === 'User';
  return (
    same(candidate.rule.name, sought.rule.name) &&
    same(objectMapping.name, wanted.name) &&
    (wanted.targetObjectName === null || (objectMapping.sourceObjectName === wanted.sourceObjectName && objectMapping.targetObjectName === wanted.targetObjectName))
  );
}

function missing(sought: PlacedMapping, candidates: readonly PlacedMapping[]): string {
  const there = candidates.map(describeMapping).join('; ');
  return `There is no object mapping for ${describeMapping(sought)}. ${there === '' ? 'The document has none.' : `There are: ${there}.`}`;
}

function ambiguous(sought: PlacedMapping, found: readonly PlacedMapping[]): string {
  return `${found.length} object mappings fit ${describeMapping(sought)}. Name the rule, the mapping and its objects in the mapping file, so that only one fits.`;
}
