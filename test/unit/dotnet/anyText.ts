import fc from 'fast-check';

/** Texts of any UTF-16 units, whole characters or halves of surrogate pairs, half of them plain ASCII. */
export function anyText(constraints: { readonly minLength?: number } = {}): fc.Arbitrary<string> {
  const unit = fc.oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0, max: 0xffff }));
  return fc.array(unit, constraints).map((units) => String.fromCharCode(...units));
}
