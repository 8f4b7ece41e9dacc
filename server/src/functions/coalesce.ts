import { either } from '../types/combine.ts';
import { ABSENT, type PossibleValue } from '../types/possibleValue.ts';
import { canBeMissing, canGive } from '../types/questions.ts';
import { isAbsent } from '../values/absence.ts';
import { isStop } from '../values/outcome.ts';
import { readingOf } from '../values/readings.ts';
import { defineFunction } from './functionRecord.ts';
import { APP_PRODUCTS, functionsPage, PAGES } from './pages.ts';

export const coalesce = defineFunction({
  name: 'Coalesce',
  products: APP_PRODUCTS,
  summary: 'Gives the first of its values that is there.',
  parameters: [
    { name: 'source', type: 'String', description: 'A value, usually an attribute; the last one may be a constant for the case that none is there.', repeats: 'value', emptyAllowed: true, storedKey: null },
  ],
  returns: 'String',
  fidelity: 'documented',
  link: functionsPage('coalesce'),
  notes: [
    { text: 'The defaultValue of the reference is nothing special: it is the last value, and comes into play when all before it are absent.', fidelity: 'documented', source: functionsPage('coalesce') },
    { text: 'Pages contradict each other about an empty text: the reference skips NULL only, the SuccessFactors guide expects "" to be skipped too. Here an empty text is a value; the reading coalesce-empty changes that, and Switch([a], [a], "", [b]) is safe either way.', fidelity: 'inferred', source: `${functionsPage('coalesce')} against ${PAGES.successFactorsGuide}` },
    { text: 'Values behind the first one that is there are not evaluated.', fidelity: 'inferred', source: functionsPage('coalesce') },
  ],
  examples: [
    { expression: 'Coalesce([mail], [userPrincipalName])', given: { mail: null, userPrincipalName: 'lena@fabrikam.com' }, result: 'lena@fabrikam.com' },
    { expression: 'Coalesce([mobile], [telephoneNumber], "none")', given: { mobile: null, telephoneNumber: null }, result: 'none' },
    { expression: 'Coalesce([mobile], [telephoneNumber])', given: { mobile: null, telephoneNumber: null }, result: null },
  ],
  pure: true,
  evaluation: {
    kind: 'lazy',
    type: (values) => {
      const firsts: PossibleValue[] = [];
      for (const argument of values) {
        if (argument === undefined) continue;
        const value = argument.value();
        firsts.push({ ...value, absent: false });
        // An empty text is returned or skipped; pages contradict each other.
        if (!canGive(value) || !canBeMissing(value)) return either(...firsts);
      }
      return either(...firsts, ABSENT);
    },
    run: (values, environment) => {
      for (const value of values) {
        if (value === undefined) continue;
        const outcome = value(environment);
        if (isStop(outcome) || (typeof outcome === 'string' && outcome !== '')) return outcome;
        if (isAbsent(outcome)) continue;
        if (outcome === '') {
          environment.lessSure('unknown', 'Public pages contradict each other about whether Coalesce skips an empty text.');
          if (readingOf(environment, 'coalesce-empty') === 'skipped') continue;
        }
        return outcome;
      }
      return null;
    },
  },
});
