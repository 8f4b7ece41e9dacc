import { either, presentPart, withStops } from '../types/combine.ts';
import { ABSENT, stopping, type PossibleValue } from '../types/possibleValue.ts';
import { canGive, isThere } from '../types/questions.ts';
import { isAbsentOrEmpty, singleValue } from '../values/absence.ts';
import { failed, isStop, unsupported } from '../values/outcome.ts';
import { renderScalar } from '../values/render.ts';
import type { Product } from '../base/product.ts';
import { defineFunction } from './functionRecord.ts';
import { functionsPage } from './pages.ts';

const PRODUCTS: readonly Product[] = ['hr'];

export const selectUniqueValue = defineFunction({
  name: 'SelectUniqueValue',
  products: PRODUCTS,
  summary: 'Gives the first of several values that nobody in the target has yet.',
  parameters: [
    { name: 'uniqueValueRule1', type: 'String', description: 'The value wanted most.', storedKey: null },
    { name: 'uniqueValueRule', type: 'String', description: 'The next value to try when those before are taken; as many as needed.', repeats: 'value', storedKey: null },
  ],
  returns: 'String',
  fidelity: 'documented',
  link: functionsPage('selectuniquevalue'),
  notes: [
    { text: 'It must be the outermost function, stands on an attribute without matching precedence, and the mapping must apply only during object creation.', fidelity: 'documented', source: functionsPage('selectuniquevalue') },
    { text: 'It is supported only from Workday, SuccessFactors or API-driven provisioning to Active Directory.', fidelity: 'documented', source: functionsPage('selectuniquevalue') },
    { text: 'When all values are taken, the user is put into escrow and not created.', fidelity: 'documented', source: functionsPage('selectuniquevalue') },
    { text: 'The search in Active Directory does not escape accented letters: wrap every rule in NormalizeDiacritics.', fidelity: 'documented', source: functionsPage('selectuniquevalue') },
    { text: 'A rule that gives nothing is passed over, and letter case does not make a value unique.', fidelity: 'inferred', source: 'Active Directory compares names without case' },
  ],
  examples: [
    { expression: 'SelectUniqueValue(Join(".", [givenName], [surname]), Join(".", [givenName], [surname], "2"))', given: { givenName: 'Lena', surname: 'Berg' }, result: 'Lena.Berg' },
    { expression: 'SelectUniqueValue(Join(".", [givenName], [surname]), Join(".", [givenName], [surname], "2"))', given: { givenName: 'Lena', surname: 'Berg' }, existing: ['lena.berg'], result: 'Lena.Berg.2' },
    { expression: 'SelectUniqueValue([mailNickname], Append([mailNickname], "2"))', given: { mailNickname: 'lena' }, existing: ['lena', 'lena2'], result: { failure: true } },
  ],
  pure: true,
  rootOnly: true,
  evaluation: {
    kind: 'lazy',
    type: (rules) => {
      const results: PossibleValue[] = [stopping('failure')];
      for (const rule of rules) {
        const value = rule?.value() ?? ABSENT;
        const single = presentPart({ ...value, single: isThere(value), list: false });
        results.push(withStops(single, ...value.stops, ...(value.list ? ['unsupported' as const] : [])));
        if (!canGive(value)) break;
      }
      return either(...results);
    },
    run: (rules, environment) => {
      for (const rule of rules) {
        const value = rule?.(environment) ?? null;
        if (isStop(value)) return value;
        const single = singleValue(value);
        if (single === undefined) return unsupported('What SelectUniqueValue does with a rule that gives several values is not documented; give one value.');
        if (isAbsentOrEmpty(single)) {
          environment.lessSure('inferred', 'What SelectUniqueValue does with a rule that gives nothing is not documented; the rule is passed over.');
          continue;
        }
        if (!environment.isTaken(renderScalar(single))) return single;
      }
      return failed('allValuesTaken', 'Every value of SelectUniqueValue is already taken in the target, so the user goes into escrow; add another rule.');
    },
  },
});
