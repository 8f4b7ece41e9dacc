import { canAllBeMissing, withTextArguments } from '../types/textOfEach.ts';
import { valueOf } from '../types/possibleValue.ts';
import { isList } from '../values/absence.ts';
import type { EvaluationEnvironment } from '../values/environment.ts';
import { readingOf } from '../values/readings.ts';
import { renderScalar } from '../values/render.ts';
import { textArgument } from '../values/textArgument.ts';
import type { Scalar } from '../values/value.ts';
import { defineFunction } from './functionRecord.ts';
import { DEFAULT_CLOUD_SYNC_MAPPING, EVERY_PRODUCT, functionsPage, PAGES } from './pages.ts';

export const join = defineFunction({
  name: 'Join',
  products: EVERY_PRODUCT,
  summary: 'Puts several texts together with a separator between them.',
  parameters: [
    { name: 'separator', type: 'String', description: 'The text between two values; "" for none.', storedKey: 'separator' },
    { name: 'source', type: 'String', description: 'A text to join; every value of a multi-valued attribute is joined.', repeats: 'value', emptyAllowed: true, storedKey: 'source' },
  ],
  returns: 'String',
  fidelity: 'documented',
  link: functionsPage('join'),
  notes: [
    { text: 'The separator comes first. In Connect Sync, another engine, it comes last.', fidelity: 'documented', source: `${functionsPage('join')} and ${PAGES.connect}#join` },
    { text: 'An empty source leaves no separator behind by an example of the reference; a user shows separators left by empty values. Here empty sources are dropped; the reading join-empty changes that.', fidelity: 'inferred', source: `${PAGES.functions}, example Join(", ", "", [surname], [givenName]), against MicrosoftDocs/azure-docs issue 49862` },
    { text: 'A source may be left empty in the text when the stored mapping holds a job parameter there.', fidelity: 'observed', source: DEFAULT_CLOUD_SYNC_MAPPING },
  ],
  examples: [
    { expression: 'Join(" ", [givenName], [surname])', given: { givenName: 'Lena', surname: 'Berg' }, result: 'Lena Berg' },
    { expression: 'Join(", ", [city], [state], [country])', given: { city: 'Lund', state: null, country: 'SE' }, result: 'Lund, SE' },
    { expression: 'Join(";", [otherMails])', given: { otherMails: ['a@x.se', 'b@x.se'] }, result: 'a@x.se;b@x.se' },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([separator, ...sources]) => withTextArguments(valueOf('text', { empty: canAllBeMissing(sources) }), separator),
    run: (values, environment) => {
      const separator = textArgument('Join', 'separator', values[0], environment);
      if (typeof separator !== 'string') return separator;
      let joined: string | undefined;
      for (let at = 1; at < values.length; at++) {
        const value = values[at];
        if (typeof value === 'string' && value !== '') {
          joined = joined === undefined ? value : joined + separator + value;
          continue;
        }
        for (const part of isList(value) ? value : [value ?? null]) {
          if (isDropped(part, separator, environment)) continue;
          joined = joined === undefined ? renderScalar(part) : joined + separator + renderScalar(part);
        }
      }
      return joined ?? '';
    },
  },
});

function isDropped(part: Scalar, separator: string, environment: EvaluationEnvironment): boolean {
  if (part !== null && part !== '') return false;
  if (separator === '') return true;
  environment.lessSure('inferred', 'An empty source is taken to leave no separator, as in an example of the functions reference; a user reports separators left by empty values.');
  return part === null || readingOf(environment, 'join-empty') === 'dropped';
}
