import { readAll } from './chunkReader.ts';
import { csvReader } from './csv.ts';
import type { RawRecord } from './rawRecord.ts';
import type { SampleUser } from './sampleUser.ts';
import { createTextIndex, type TextIndex } from './textIndex.ts';

/** Who is assigned to the application, directly or as a direct member of an assigned group. */
export interface Assignments {
  readonly isAssigned: (user: SampleUser) => boolean;
  /** Whether the file names the user as a member of a nested group; such a member may be assigned otherwise too. */
  readonly isNested: (user: SampleUser) => boolean;
  /** How many rows count. */
  readonly members: number;
  /** What was left out of the file, and why, as plain sentences. */
  readonly messages: readonly string[];
}

// The portal's downloads spell the columns in several ways, with and without blanks.
const ID_COLUMN = /^(object ?id|id|member ?id)$/i;
const NAME_COLUMN = /^(user ?principal ?name|upn)$/i;
const TYPE_COLUMN = /^(member ?type|membership ?type|object ?type|type)$/i;

/**
 * Reads the portal's member download: object id, user principal name, member type.
 * Members of nested groups do not count, because the service does not provision them; groups and devices are not users.
 */
export function readAssignments(text: string): Assignments {
  const index = createTextIndex();
  const nestedIndex = createTextIndex();
  const messages: string[] = [];
  let members = 0;
  let nested = 0;
  let others = 0;
  for (const record of readAll(csvReader(), text.replace(/^\uFEFF/, ''))) {
    if (record.kind === 'problem') messages.push(record.message);
    if (record.kind !== 'row') continue;
    const member = memberOf(record);
    if (member === null) {
      messages.push('The file has neither an object id column nor a user principal name column, so nobody counts as assigned.');
      break;
    }
    if (/indirect|nested|transitive/i.test(member.type)) {
      nested += 1;
      for (const name of member.names) nestedIndex.add(name, 0);
    } else if (/group|device|service ?principal/i.test(member.type)) others += 1;
    else {
      members += 1;
      for (const name of member.names) index.add(name, 0);
    }
  }
  if (nested > 0) messages.push(`Members of nested groups that were left out: ${nested}. The service provisions direct members of an assigned group only.`);
  if (others > 0) messages.push(`Rows that were left out because they name no user: ${others}. Put the members of such groups into the file.`);
  return {
    isAssigned: (user) => isIn(index, user),
    isNested: (user) => isIn(nestedIndex, user),
    members,
    messages,
  };
}

/** The user with the assignment that the file tells; a field `$assigned` of the population wins. */
export function withAssignment(user: SampleUser, assignments: Assignments | null): SampleUser {
  if (assignments === null || user.assigned !== null) return user;
  return { ...user, assigned: assignments.isAssigned(user) };
}

function memberOf({ columns, cells }: Extract<RawRecord, { readonly kind: 'row' }>): { readonly names: readonly string[]; readonly type: string } | null {
  const idAt = columns.findIndex((column) => ID_COLUMN.test(column));
  const nameAt = columns.findIndex((column) => NAME_COLUMN.test(column));
  if (idAt < 0 && nameAt < 0) return null;
  const typeAt = columns.findIndex((column) => TYPE_COLUMN.test(column));
  const names = [cells[idAt], cells[nameAt]].filter((name): name is string => name !== undefined && name !== '');
  return { names, type: cells[typeAt] ?? '' };
}

function isIn(index: TextIndex, user: SampleUser): boolean {
  return [user.key, ...namesOf(user)].some((name) => index.find(name) !== null);
}

function namesOf(user: SampleUser): readonly string[] {
  return ['objectId', 'userPrincipalName', 'originalUserPrincipalName']
    .map((name) => user.attributes.get(name))
    .filter((value): value is string => typeof value === 'string' && value !== '');
}
