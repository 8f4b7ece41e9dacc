import { either, lessSure } from '../types/combine.ts';
import { ABSENT, NOTHING, stopping } from '../types/possibleValue.ts';
import { truthsOf } from '../types/questions.ts';
import { isStop } from '../values/outcome.ts';
import { isTrue } from '../values/truth.ts';
import { defineFunction } from './functionRecord.ts';
import { DEFAULT_CLOUD_SYNC_MAPPING, EVERY_PRODUCT, functionsPage, PAGES } from './pages.ts';

const NULL_CHECKS: readonly string[] = ['IsPresent', 'IsNull', 'IsNullOrEmpty'];

export const iif = defineFunction({
  name: 'IIF',
  products: EVERY_PRODUCT,
  summary: 'Gives one of two values, depending on a condition.',
  parameters: [
    { name: 'condition', type: 'Boolean', description: 'A comparison with =, <>, >, >=, < or <=, or a value that is True or False.', storedKey: 'one', role: 'condition' },
    { name: 'valueIfTrue', type: 'Any', description: 'The value when the condition holds.', storedKey: 'four' },
    { name: 'valueIfFalse', type: 'Any', description: 'The value when it does not hold.', emptyAllowed: true, storedKey: 'five' },
  ],
  returns: 'Any',
  fidelity: 'documented',
  link: functionsPage('iif'),
  notes: [
    { text: 'There is no AND and no OR: nest IIF in the second argument for AND, in the third for OR.', fidelity: 'documented', source: functionsPage('iif') },
    { text: 'Pages contradict each other about tests for absent values: the reference says that the condition fails and lists IIF([c]="", …), IIF(IsNullOrEmpty([c]), …) and IIF(IsPresent([c]), …) as unsupported; Microsoft\'s default mappings and guides use them. Here they work. Switch([c], [c], "", "Other") avoids the question.', fidelity: 'observed', source: `${functionsPage('iif')} against ${DEFAULT_CLOUD_SYNC_MAPPING}` },
    { text: 'The branch that is not taken is not evaluated; examples with Error and CDate rely on it.', fidelity: 'inferred', source: `${PAGES.cloudSync}#error` },
    { text: 'The value for false may be left empty: then nothing flows.', fidelity: 'observed', source: DEFAULT_CLOUD_SYNC_MAPPING },
    { text: 'Text is compared case-sensitively; a number and a quoted number are the same.', fidelity: 'inferred', source: `${functionsPage('switch')} and ${DEFAULT_CLOUD_SYNC_MAPPING}` },
  ],
  examples: [
    { expression: 'IIF([country]="SE", "Sverige", [country])', given: { country: 'SE' }, result: 'Sverige' },
    { expression: 'IIF(Count([otherMails]) > 1, "many", "few")', given: { otherMails: ['a@x.se'] }, result: 'few' },
    { expression: 'IIF(IsPresent([mobile]), [mobile], )', given: { mobile: null }, result: null },
  ],
  storedAs: 'condition',
  pure: true,
  doubtfulShape: ([condition]) =>
    condition !== undefined && NULL_CHECKS.includes(condition)
      ? { fidelity: 'observed', why: `The functions reference lists IIF on ${condition} as unsupported; default mappings of Microsoft use it, and here it works.` }
      : undefined,
  evaluation: {
    kind: 'lazy',
    type: ([condition, whenTrue, whenFalse]) => {
      const value = condition?.value() ?? ABSENT;
      const { canHold, canFail } = truthsOf(value);
      const known = lessSure(stopping(...value.stops), value.fidelity);
      return either(
        known,
        canHold ? (whenTrue?.value(condition?.whenTrue()) ?? ABSENT) : NOTHING,
        canFail ? (whenFalse?.value(condition?.whenFalse()) ?? ABSENT) : NOTHING,
      );
    },
    run: (values, environment, take) => {
      const condition = values[0]?.(environment) ?? null;
      if (isStop(condition)) return condition;
      const arm = isTrue(condition, environment) ? 1 : 2;
      take?.(arm);
      const branch = values[arm];
      return branch === undefined ? null : branch(environment);
    },
  },
});
