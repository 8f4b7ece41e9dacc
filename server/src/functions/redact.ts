import { ABSENT } from '../types/possibleValue.ts';
import { defineFunction } from './functionRecord.ts';
import { APP_PRODUCTS, functionsPage } from './pages.ts';

export const redact = defineFunction({
  name: 'Redact',
  products: APP_PRODUCTS,
  summary: 'Gives the value as it is, and writes "[Redact]" in its place in the provisioning log.',
  parameters: [{ name: 'value', type: 'Any', description: 'The value to keep out of the log.', storedKey: null }],
  returns: 'Any',
  fidelity: 'documented',
  link: functionsPage('redact'),
  notes: [
    { text: 'The value that flows does not change; only the log does. The page says so only by what it describes.', fidelity: 'inferred', source: functionsPage('redact') },
    { text: 'The syntax line of the reference shows no parameter; its examples pass the value.', fidelity: 'documented', source: functionsPage('redact') },
  ],
  examples: [
    { expression: 'Redact([employeeId])', given: { employeeId: '4711' }, result: '4711' },
    { expression: 'Redact(Append([employeeId], "!"))', given: { employeeId: '4711' }, result: '4711!' },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([value]) => value ?? ABSENT,
    run: ([value]) => value ?? null,
  },
});
