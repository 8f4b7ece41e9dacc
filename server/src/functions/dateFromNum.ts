import { fromFileTime } from '../dotnet/date/fileTime.ts';
import { stopping, valueOf } from '../types/possibleValue.ts';
import { isThere } from '../types/questions.ts';
import { described, readInteger } from '../values/numbers.ts';
import { failed } from '../values/outcome.ts';
import { dateFailure } from './dateArgument.ts';
import { defineFunction } from './functionRecord.ts';
import { DEFAULT_CLOUD_SYNC_MAPPING, EVERY_PRODUCT, functionsPage } from './pages.ts';

export const dateFromNum = defineFunction({
  name: 'DateFromNum',
  products: EVERY_PRODUCT,
  summary: 'Turns a number of Active Directory, such as pwdLastSet, into a date in UTC.',
  parameters: [{ name: 'value', type: 'Integer', description: 'A Windows file time: steps of 100 nanoseconds since 1601.', storedKey: 'source' }],
  returns: 'DateTime',
  fidelity: 'documented',
  link: functionsPage('datefromnum'),
  notes: [
    { text: '9223372036854775807, which stands for "never" in accountExpires, is no date and fails in .NET; 0, the other "never", becomes the year 1601. Guard both.', fidelity: 'inferred', source: '.NET DateTime.FromFileTimeUtc' },
    { text: 'The other form of Active Directory, a text such as 20140905081453.0Z, is not accepted.', fidelity: 'observed', source: 'MicrosoftDocs/azure-docs issue 99104' },
    { text: 'Default mappings format it with FormatDateTime and an empty input format.', fidelity: 'observed', source: DEFAULT_CLOUD_SYNC_MAPPING },
  ],
  examples: [
    { expression: 'DateFromNum([pwdLastSet])', given: { pwdLastSet: '132223104000000000' }, result: '1/1/2020 12:00:00 AM' },
    { expression: 'FormatDateTime(DateFromNum([pwdLastSet]), , "yyyyMMddHHmmss.0Z")', given: { pwdLastSet: '132223104000000000' }, result: '20200101000000.0Z' },
    { expression: 'DateFromNum([accountExpires])', given: { accountExpires: '9223372036854775807' }, result: { failure: true } },
  ],
  pure: true,
  evaluation: {
    kind: 'strict',
    type: ([value]) => (isThere(value) ? valueOf('date', { stops: ['failure'] }) : stopping('failure')),
    run: ([value], environment) => {
      const number = readInteger(value);
      if (number === undefined) {
        environment.lessSure('inferred', 'What DateFromNum does without a number is not documented; evaluation is taken to fail.');
        return failed('notAnInteger', `DateFromNum needs a number of Active Directory; ${described(value)} is none.`);
      }
      const date = fromFileTime(BigInt(number));
      return date.ok ? date.value : dateFailure(date.error);
    },
  },
});
