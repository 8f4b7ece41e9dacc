import { remembered } from '../base/remembered.ts';
import type { MappedObject } from './ruleRecord.ts';

/** What a side of an object mapping is; `unknown` where the document does not say, as in a mapping file. */
export type Side = 'entra' | 'activeDirectory' | 'hr' | 'app' | 'unknown';

// Old files say Azure Active Directory, new ones Microsoft Entra ID (spec/manifest-model.md).
const ENTRA = /^(?:azure active directory|microsoft entra id)\b/i;
const ACTIVE_DIRECTORY = /^(?:on-premises )?active directory\b/i;
const HUMAN_RESOURCES = /workday|success ?factors|^api\b|api-driven/i;

/** Targets that only Active Directory has: they tell a mapping file, which names no directory, and other names of it. */
const ONLY_ACTIVE_DIRECTORY: ReadonlySet<string> = new Set(['sAMAccountName', 'samAccountName', 'parentDistinguishedName']);

/** Where the users of an object mapping come from. Without a directory's name, User and Group are Entra's (design 2). */
export const sourceSide = remembered(({ rule, objectMapping }: Pick<MappedObject, 'rule' | 'objectMapping'>): Side => {
  if (rule.sourceDirectoryName !== null) return sideOf(rule.sourceDirectoryName);
  return objectMapping.sourceObjectName === 'User' || objectMapping.sourceObjectName === 'Group' ? 'entra' : 'unknown';
});

/** Where the users of an object mapping go to. */
export const targetSide = remembered((mapped: MappedObject): Side => {
  const { rule, objectMapping } = mapped;
  const named = rule.targetDirectoryName === null ? 'unknown' : sideOf(rule.targetDirectoryName);
  if (named === 'entra' || named === 'activeDirectory') return named;
  if (objectMapping.attributeMappings.some(({ target }) => ONLY_ACTIVE_DIRECTORY.has(target))) return 'activeDirectory';
  return named === 'unknown' && isScim(mapped) ? 'app' : named;
});

/** Whether the target object is one of SCIM. */
export function isScim({ objectMapping }: MappedObject): boolean {
  return objectMapping.targetObjectName?.startsWith('urn:ietf:params:scim:schemas:') === true;
}

function sideOf(directoryName: string): Side {
  if (ENTRA.test(directoryName)) return 'entra';
  if (ACTIVE_DIRECTORY.test(directoryName)) return 'activeDirectory';
  return HUMAN_RESOURCES.test(directoryName) ? 'hr' : 'app';
}
