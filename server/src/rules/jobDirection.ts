import type { Product } from '../base/product.ts';
import type { PlacedMapping } from './mappedExpressions.ts';
import type { MappedObject } from './ruleRecord.ts';
import { sourceSide, targetSide } from './sides.ts';

/** The product that an object mapping belongs to, by its sides; null where the document does not say enough. */
export function productOf(mapped: MappedObject): Product | null {
  const [source, target] = [sourceSide(mapped), targetSide(mapped)];
  if (source === 'hr') return 'hr';
  if (source === 'activeDirectory' && target === 'entra') return 'cloud-sync';
  if (source === 'entra' && target === 'activeDirectory') return 'entra-to-ad';
  return source === 'entra' && target === 'app' ? 'scim' : null;
}

/**
 * Whether the reference warns of Switch here: in an incremental cycle of a job towards an app, one whose source did not
 * change may give nothing while another attribute changes, which blanks the target (FUN, Switch). IIF is the advice there,
 * and Switch everywhere else, so that rules which propose one for the other ask here first.
 */
export function losesUnchangedValues({ mapped, mapping }: PlacedMapping): boolean {
  const target = targetSide(mapped);
  return mapping.flowType === 'Always' && sourceSide(mapped) === 'entra' && (target === 'app' || target === 'unknown');
}
