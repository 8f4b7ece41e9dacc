/**
 * How sure a statement about the provisioning service is (design 4).
 * `documented`: a public page says so. `observed`: real files or requests show it.
 * `inferred`: concluded from those. `unknown`: nobody outside Microsoft can say.
 */
export type Fidelity = 'documented' | 'observed' | 'inferred' | 'unknown';

const ORDER: readonly Fidelity[] = ['documented', 'observed', 'inferred', 'unknown'];

/** The less certain of two: a result is only as sure as its weakest step. */
export function leastSure(a: Fidelity, b: Fidelity): Fidelity {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}
