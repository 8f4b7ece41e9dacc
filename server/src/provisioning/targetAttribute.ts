import type { AttributeDefinition, AttributeType, DirectoryDefinition } from '../model/mappingModel.ts';
import type { ProfileObject } from '../profiles/profile.ts';
import type { ScimPath } from './scimPath.ts';

/** What is known about a target attribute. */
export interface TargetAttribute {
  readonly type: AttributeType;
  /** Whether a change of letter case counts; only directory definitions say so. */
  readonly caseExact: boolean;
  /** Null: not known. */
  readonly multivalued: boolean | null;
  /** Whether a user cannot be created without a value. */
  readonly required: boolean;
}

/** Finds what is known about a target attribute of one object mapping. */
export type FindTargetAttribute = (path: ScimPath) => TargetAttribute;

/**
 * The knowledge about the target attributes of an object, the surest source first: the directory definitions of the manifest,
 * the profile, and the SCIM core schema for booleans and the manager.
 */
export function targetAttributes(
  directories: readonly DirectoryDefinition[],
  targetDirectoryName: string | null,
  targetObjectName: string | null,
  profileObject: ProfileObject | null,
): FindTargetAttribute {
  const directory = directories.find(({ name }) => name === targetDirectoryName);
  const definitions = new Map(
    (directory?.objects.find(({ name }) => name === targetObjectName)?.attributes ?? []).map((definition) => [definition.name, definition]),
  );
  return (path) => {
    const definition = definitions.get(path.text);
    const profiled = profileObject?.attributes.find(({ name }) => name.toLowerCase() === path.text.toLowerCase());
    return {
      type: typeOf(definition) ?? profiled?.type ?? scimType(path),
      caseExact: definition?.caseExact ?? false,
      multivalued: definition?.multivalued ?? profiled?.multivalued ?? (path.filter !== null || path.sub !== null ? false : null),
      required: (definition?.required ?? false) || profiled?.valueRequired === true,
    };
  };
}

const TYPES: readonly AttributeType[] = ['String', 'Integer', 'Reference', 'Binary', 'Boolean', 'DateTime'];

function typeOf(definition: AttributeDefinition | undefined): AttributeType | undefined {
  return TYPES.find((type) => type === definition?.type);
}

/** RFC 7643 makes `active` and every `primary` a boolean, `manager` and `members` references; all else is taken as text. */
function scimType(path: ScimPath): AttributeType {
  const attribute = path.attribute.toLowerCase();
  if (attribute === 'manager' && (path.sub === null || path.sub === 'value')) return 'Reference';
  if (attribute === 'members' && path.sub === null) return 'Reference';
  const last = path.sub?.toLowerCase() ?? attribute;
  return (attribute === 'active' && path.sub === null) || last === 'primary' ? 'Boolean' : 'String';
}
