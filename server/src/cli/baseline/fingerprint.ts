import { createHash } from 'node:crypto';
import type { FindingPlace } from '../../analysis/findingPlace.ts';

/**
 * What two runs know a finding by: 16 hexadecimal digits over its code, what it is about and the text it stands on, but
 * not over lines. A hash, so that the text of a manifest does not wander into reports.
 */
export function fingerprintOf(code: string, { place, text }: FindingPlace): string {
  return createHash('sha256').update(JSON.stringify([code, place, text])).digest('hex').slice(0, 16);
}
