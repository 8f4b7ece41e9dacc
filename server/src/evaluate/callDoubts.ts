import type { Fidelity } from '../base/fidelity.ts';
import type { Product } from '../base/product.ts';
import type { CallNode } from '../expression/ast.ts';
import type { FunctionRecord } from '../functions/functionRecord.ts';

/** A reason why a result is less than documented. */
export interface Doubt {
  readonly fidelity: Fidelity;
  readonly why: string;
}

/**
 * The doubts of a call that do not depend on the user: the function itself, the product it is used in, and the shape of the call.
 * `product` is undefined when nobody said what the expression is for; then nothing is held against the function.
 */
export function doubtsOfCall(record: FunctionRecord, call: CallNode, product: Product | undefined): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (record.fidelity !== 'documented') doubts.push({ fidelity: record.fidelity, why: record.notes[0]?.text ?? record.summary });
  if (product !== undefined && !record.products.includes(product)) {
    doubts.push({ fidelity: 'inferred', why: `${record.name} is not documented for ${PRODUCT_NAMES[product]}.` });
  }
  const shape = record.doubtfulShape?.(call.arguments.map((argument) => (argument.kind === 'call' ? argument.name : undefined)));
  if (shape !== undefined) doubts.push(shape);
  return doubts;
}

const PRODUCT_NAMES: Readonly<Record<Product, string>> = {
  scim: 'provisioning to apps',
  hr: 'provisioning from HR systems',
  'cloud-sync': 'cloud sync from Active Directory to Entra ID',
  'entra-to-ad': 'cloud sync from Entra ID to Active Directory',
};
