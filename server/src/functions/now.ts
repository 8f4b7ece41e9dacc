import { valueOf } from '../types/possibleValue.ts';
import { renderScalar } from '../values/render.ts';
import { instantOf } from '../values/instant.ts';
import { defineFunction } from './functionRecord.ts';
import { APP_PRODUCTS, functionsPage } from './pages.ts';

export const now = defineFunction({
  name: 'Now',
  products: APP_PRODUCTS,
  summary: 'Gives the present time in UTC, as a text M/d/yyyy h:mm:ss tt.',
  parameters: [],
  returns: 'DateTime',
  fidelity: 'documented',
  link: functionsPage('now'),
  notes: [
    { text: 'It is a text: FormatDateTime must read it with the input format "M/d/yyyy h:mm:ss tt", with one h.', fidelity: 'documented', source: functionsPage('now') },
    { text: 'Every evaluation gives another time, so a mapping that is always applied changes in every cycle.', fidelity: 'inferred', source: functionsPage('now') },
  ],
  examples: [
    { expression: 'Now()', now: '2026-02-03T14:05:09Z', result: '2/3/2026 2:05:09 PM' },
    { expression: 'FormatDateTime(Now(), , "M/d/yyyy h:mm:ss tt", "yyyy-MM-dd")', now: '2026-02-03T14:05:09Z', result: '2026-02-03' },
  ],
  pure: false,
  evaluation: {
    kind: 'strict',
    type: () => valueOf('date'),
    run: (_values, environment) => renderScalar(instantOf(environment.now)),
  },
});
