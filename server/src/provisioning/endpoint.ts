import type { Job } from './job.ts';

/** Stands for the SCIM id of an account that is only created by the requests shown. */
export const UNKNOWN_ID = 'id-given-by-the-app';

/** Stands for the SCIM id of the account of a referenced object that is not known yet. */
export function unknownReference(objectId: string): string {
  return `id-of-${objectId}`;
}

/** The address of one account. */
export function resourceUrl(job: Job, id: string): string {
  return `${job.collectionUrl}/${encoded(id)}`;
}

/** Percent-encodes any text; half of a surrogate pair cannot be encoded and becomes the replacement character. */
export function encoded(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    // It throws for such halves only.
    return encodeURIComponent(text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'));
  }
}
