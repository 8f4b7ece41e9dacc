import type { JsonObject } from '../../../server/src/population/rawRecord.ts';

/** A SCIM server on the loopback address that judges requests. */
export interface Judge {
  /** The address of the endpoint, without a slash at its end. */
  readonly url: string;
  /** Forgets everything and holds these users and groups instead; those without an id are given one. */
  readonly hold: (users: readonly JsonObject[], groups?: readonly JsonObject[]) => void;
  readonly close: () => Promise<void>;
}
