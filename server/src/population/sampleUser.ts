import type { Value } from '../values/value.ts';

/** One user of a population (design 2): what the directory holds, and what is known about the user besides. */
export interface SampleUser {
  /** The line of the file where the user begins, counted from 1. */
  readonly line: number;
  /** The object id, or the user principal name where there is no object id. */
  readonly key: string;
  /** What people call the user: the display name, else the user principal name, else the key. */
  readonly display: string;
  /** Source attributes under the provisioning engine's names; an attribute that is not here is null. Values are texts or lists of texts. */
  readonly attributes: ReadonlyMap<string, Value>;
  /** Whether the user is assigned to the application, directly or as a direct member of an assigned group; null: not known. */
  readonly assigned: boolean | null;
  /** In the recycle bin of the directory. */
  readonly softDeleted: boolean;
  /** Gone from the directory for good: 30 days after the soft delete, or by hand. */
  readonly hardDeleted: boolean;
  /** The SCIM `id` that the service has already tied to the user; null: not linked. */
  readonly linkedTo: string | null;
  /** Set for a group; its members are the object ids in `members`. */
  readonly isGroup?: true;
}

/** What a reader finds, in the order of the file. */
export type PopulationItem =
  | { readonly kind: 'user'; readonly user: SampleUser }
  /** A user that could not be read; the others are done. */
  | { readonly kind: 'problem'; readonly line: number; readonly message: string }
  /** Something that was read otherwise than it is written; each is told once. */
  | { readonly kind: 'notice'; readonly line: number; readonly message: string };
