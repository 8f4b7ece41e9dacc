import { ABSENT } from '../types/possibleValue.ts';
import { isList, presentValues } from '../values/absence.ts';
import { renderScalar } from '../values/render.ts';
import { defineFunction } from './functionRecord.ts';
import { EVERY_PRODUCT, functionsPage } from './pages.ts';

export const removeDuplicates = defineFunction({
  name: 'RemoveDuplicates',
  products: EVERY_PRODUCT,
  summary: 'Gives the values of a multi-valued attribute, each only once.',
  parameters: [{ name: 'attribute', type: 'List', description: 'The multi-valued attribute.', storedKey: 'source' }],
  returns: 'List',
  fidelity: 'documented',
  link: functionsPage('removeduplicates'),
  notes: [
    { text: 'Whether values that differ only by letter case count as duplicates is not documented; here they do not, so smtp:a and SMTP:a both stay.', fidelity: 'unknown', source: functionsPage('removeduplicates') },
    { text: 'The first of equal values keeps its place.', fidelity: 'inferred', source: functionsPage('removeduplicates') },
  ],
  examples: [
    { expression: 'RemoveDuplicates([otherMails])', given: { otherMails: ['a@x.se', 'b@x.se', 'a@x.se'] }, result: ['a@x.se', 'b@x.se'] },
    { expression: 'Count(RemoveDuplicates(Split([tags], ";")))', given: { tags: 'a;b;a' }, result: '2' },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([attribute]) => attribute ?? ABSENT,
    run: ([attribute], environment) => {
      if (!isList(attribute)) return attribute ?? null;
      const kept = new Map<string, (typeof attribute)[number]>();
      for (const value of presentValues(attribute)) {
        const text = renderScalar(value);
        if (!kept.has(text)) kept.set(text, value);
      }
      const withoutCase = new Set([...kept.keys()].map((text) => text.toLowerCase()));
      if (withoutCase.size < kept.size) environment.lessSure('unknown', 'Whether RemoveDuplicates takes values that differ only by letter case as duplicates is not documented; they are kept.');
      return [...kept.values()];
    },
  },
});
