import { presentPart, withStops } from '../types/combine.ts';
import { stopping } from '../types/possibleValue.ts';
import { canBeMissing } from '../types/questions.ts';
import { isAbsentOrEmpty } from '../values/absence.ts';
import { IGNORED } from '../values/outcome.ts';
import type { Product } from '../base/product.ts';
import { defineFunction } from './functionRecord.ts';
import { functionsPage } from './pages.ts';

const PRODUCTS: readonly Product[] = ['scim', 'hr', 'entra-to-ad'];

export const ignoreFlowIfNullOrEmpty = defineFunction({
  name: 'IgnoreFlowIfNullOrEmpty',
  products: PRODUCTS,
  summary: 'Leaves the attribute out of the flow when the value is absent or empty.',
  parameters: [{ name: 'Expression', type: 'Any', description: 'The value to send when there is one.', storedKey: null }],
  returns: 'Any',
  fidelity: 'documented',
  link: functionsPage('ignoreflowifnullorempty'),
  notes: [
    { text: 'The target keeps the value it has. Without this function an empty text is sent as it is, which Active Directory refuses.', fidelity: 'documented', source: functionsPage('ignoreflowifnullorempty') },
    { text: 'What it does inside another function is not documented; here the whole attribute is left out.', fidelity: 'unknown', source: 'no public page says it' },
  ],
  examples: [
    { expression: 'IgnoreFlowIfNullOrEmpty([city])', given: { city: 'Lund' }, result: 'Lund' },
    { expression: 'IgnoreFlowIfNullOrEmpty([city])', given: { city: '' }, result: { ignored: true } },
    { expression: 'IgnoreFlowIfNullOrEmpty([city])', given: { city: null }, result: { ignored: true } },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([expression]) => (expression === undefined ? stopping('ignored') : withStops(presentPart(expression), ...(canBeMissing(expression) ? ['ignored' as const] : []))),
    run: ([expression]) => (expression === undefined || isAbsentOrEmpty(expression) ? IGNORED : expression),
  },
});
