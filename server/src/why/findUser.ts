import { editDistance } from '../base/nearest.ts';
import type { SampleUser } from '../population/sampleUser.ts';

/** Whom a person means by an object id, a user principal name or a display name; letter case does not count. */
export type FoundUser =
  | { readonly kind: 'one'; readonly user: SampleUser }
  /** Several users have that display name. */
  | { readonly kind: 'several'; readonly users: readonly SampleUser[]; readonly count: number }
  /** Nobody; those whose names are near, the nearest first. */
  | { readonly kind: 'nobody'; readonly near: readonly SampleUser[] };

/** Looks for a user while a population goes by; memory does not grow with it. */
export interface UserFinder {
  readonly see: (user: SampleUser) => void;
  readonly result: () => FoundUser;
}

const MOST_SHOWN = 5;
const NAME_ATTRIBUTES: readonly string[] = ['objectId', 'userPrincipalName', 'originalUserPrincipalName'];

/** @param asked an object id, a user principal name or a display name */
export function userFinder(asked: string): UserFinder {
  const wanted = asked.trim().toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  let identified: SampleUser | null = null;
  let count = 0;
  const called: SampleUser[] = [];
  let near: { readonly user: SampleUser; readonly distance: number }[] = [];

  const noteNear = (user: SampleUser): void => {
    const distance = Math.min(...spellings(user).map((name) => distanceOf(wanted, name, limit)));
    if (distance >= limit) return;
    near = [...near, { user, distance }].sort((one, other) => one.distance - other.distance).slice(0, MOST_SHOWN);
  };

  return {
    see: (user) => {
      if (identified !== null) return;
      if (identifiers(user).includes(wanted)) identified = user;
      else if (user.display.toLowerCase() === wanted) {
        count += 1;
        if (called.length < MOST_SHOWN) called.push(user);
      } else if (count === 0) noteNear(user);
    },
    result: () => {
      const [only] = called;
      if (identified !== null) return { kind: 'one', user: identified };
      if (only === undefined) return { kind: 'nobody', near: near.map(({ user }) => user) };
      return count === 1 ? { kind: 'one', user: only } : { kind: 'several', users: called, count };
    },
  };
}

/** A name that begins with, or holds, what was asked is nearer than one that is spelled otherwise. */
function distanceOf(wanted: string, name: string, limit: number): number {
  if (wanted.length >= 3 && name.includes(wanted)) return name.startsWith(wanted) ? 0 : 0.5;
  return editDistance(wanted, name, limit);
}

function identifiers({ key, attributes }: SampleUser): readonly string[] {
  return [key, ...NAME_ATTRIBUTES.map((name) => attributes.get(name))].filter((name) => typeof name === 'string').map((name) => name.toLowerCase());
}

/** A user principal name is also known by the part before the @. */
function spellings(user: SampleUser): readonly string[] {
  return [user.display.toLowerCase(), ...identifiers(user).flatMap((name) => (name.includes('@') ? [name, name.slice(0, name.indexOf('@'))] : [name]))];
}
